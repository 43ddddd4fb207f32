import { type Answer, empty, noStore } from '../answer.ts';
import type { Call } from '../call.ts';
import { checkOrg } from '../checks/check-org.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import { revokeApproval } from '../org/approvals.ts';
import { demandNoRepetition, parameter, requiredParameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { liveAccessToken } from '../tokens/live-access-token.ts';
import { liveRefreshToken } from '../tokens/live-refresh-token.ts';

const tokenTypes = ['access_token', 'refresh_token'];

/** `POST or GET /services/oauth2/revoke` (RFC 7009), without client authentication. */
export function revoke(call: Call): Answer {
  checkOrg(call);
  checkOrigin(call);
  demandNoRepetition(call);
  const hint = parameter(call, 'token_type_hint');
  demand(call, 'the token type is known', hint === undefined || tokenTypes.includes(hint), [
    'unsupported-token-type',
    `token_type_hint is ${hint}`,
  ]);
  const token = requiredParameter(call, 'token');
  const revoked = revokeRefreshToken(call, token) || revokeAccessToken(call, token);
  demand(call, 'the token lives', revoked, [
    'invalid-token',
    'the token is no token of the org, or it is dead already',
  ]);
  const callback = call.query.get('callback') ?? '';
  if (!/^[\w$.]{1,100}$/.test(callback)) return empty(200);
  const headers = { 'content-type': 'application/javascript;charset=UTF-8', ...noStore };
  return { status: 200, headers, body: `${callback}({});` };
}

function revokeRefreshToken(call: Call, text: string): boolean {
  const approval = liveRefreshToken(call, text);
  if (approval === undefined) return false;
  revokeApproval(call.org, approval, 'it was revoked');
  return true;
}

/** An access token takes nothing with it. */
function revokeAccessToken(call: Call, text: string): boolean {
  const { token } = liveAccessToken(call, text);
  if (token === undefined) return false;
  call.org.accessTokens.delete(text);
  return true;
}
