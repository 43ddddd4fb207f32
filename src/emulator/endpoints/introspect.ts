import type { JsonObject } from '../../model/json.ts';
import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import { authenticateClient } from '../checks/authenticate-client.ts';
import { homeOf } from '../checks/check-login.ts';
import { checkOrg } from '../checks/check-org.ts';
import { checkOrigin } from '../checks/check-origin.ts';
import type { App } from '../org/app.ts';
import { userWithId } from '../org/find-in-org.ts';
import { demandNoRepetition, requiredParameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { liveAccessToken } from '../tokens/live-access-token.ts';
import { liveRefreshToken } from '../tokens/live-refresh-token.ts';
import { formatFor, writeMembers } from '../wire/format.ts';

/** `POST /services/oauth2/introspect` (RFC 7662). */
export async function introspect(call: Call): Promise<Answer> {
  checkOrigin(call);
  demand(call, 'the method is POST', call.method === 'POST', [
    'must-use-post',
    `the introspection endpoint was asked with ${call.method}`,
  ]);
  checkOrg(call);
  demandNoRepetition(call);
  const app = await authenticateClient(call, () => true);
  const token = requiredParameter(call, 'token');
  const found = describeAccessToken(call, token) ?? describeRefreshToken(call, token);
  // A token that the app may not ask about is as good as none (RFC 7662 section 2.2).
  demand(call, 'the token is active, and the app may ask about it', found && mayAsk(app, found), [
    'token-not-active',
    found === undefined
      ? 'the org has no such token that lives'
      : `the app ${app.name} may not introspect the tokens of other apps`,
  ]);
  return writeMembers(200, { active: true, ...found }, formatFor(call));
}

function mayAsk(app: App, found: JsonObject): boolean {
  return app.introspectAllTokens || found['client_id'] === app.clientId;
}

function describeAccessToken(call: Call, text: string): JsonObject | undefined {
  const { token } = liveAccessToken(call, text);
  if (token === undefined) return undefined;
  return {
    ...ownerMembers(call, token),
    token_type: 'access_token',
    exp: toSeconds(token.expiresAt),
    iat: toSeconds(token.issuedAt),
    nbf: toSeconds(token.issuedAt),
  };
}

function describeRefreshToken(call: Call, text: string): JsonObject | undefined {
  const approval = liveRefreshToken(call, text);
  if (approval === undefined) return undefined;
  return {
    ...ownerMembers(call, approval),
    token_type: 'refresh_token',
    iat: toSeconds(approval.givenAt),
    nbf: toSeconds(approval.givenAt),
  };
}

/** The subject names the login host, also when the org's own host was asked. */
function ownerMembers(
  call: Call,
  owner: { clientId: string; userId: string; scopes: readonly string[] },
): JsonObject {
  return {
    scope: owner.scopes.join(' '),
    client_id: owner.clientId,
    username: userWithId(call.org, owner.userId)?.username,
    sub: `https://${homeOf(call.org)}.salesforce.com/id/${call.org.id}/${owner.userId}`,
  };
}

function toSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000);
}
