import { type Answer, redirect } from '../answer.ts';
import type { Call } from '../call.ts';
import type { App } from '../org/app.ts';
import { approvalKey } from '../org/approvals.ts';
import type { User } from '../org/user.ts';
import { randomText } from '../random-text.ts';
import { issueIdToken } from '../tokens/id-token.ts';
import { issueAccessToken } from '../tokens/issue-access-token.ts';
import { withoutRefresh } from '../tokens/scopes.ts';
import { identityMembers, signedMembers } from '../tokens/token-members.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

const codeLifeMs = 15 * 60 * 1000;

/** A used or expired code is remembered so long, so that it is told apart from an invented one. */
const rememberedMs = 60 * 60 * 1000;

export interface Allowed {
  readonly request: AuthorizationRequest;
  readonly app: App;
  readonly user: User;
}

/** The user allowed it: back to the callback, with a code in the query or a token in the fragment. */
export async function finishAuthorization(call: Call, allowed: Allowed): Promise<Answer> {
  const { request, user } = allowed;
  call.org.consents.set(approvalKey(user.id, request.clientId), request.scopes);
  const state = stateFor(call, request.state);
  if (request.responseType === 'code') {
    const query = new URLSearchParams({ code: issueCode(call, allowed), ...state });
    return redirect(
      `${request.redirectUri}${request.redirectUri.includes('?') ? '&' : '?'}${query}`,
    );
  }
  const fragment = new URLSearchParams({ ...(await implicitMembers(call, allowed)), ...state });
  return redirect(`${request.redirectUri}#${fragment}`);
}

function issueCode(call: Call, { request, user }: Allowed): string {
  const code = `aPrxEMULATOR.${randomText(call.random, 43)}==`;
  const { codeChallenge, nonce } = request;
  const kept = {
    clientId: request.clientId,
    userId: user.id,
    redirectUri: request.redirectUri,
    scopes: request.scopes,
    ...(codeChallenge === undefined ? {} : { codeChallenge }),
    ...(nonce === undefined ? {} : { nonce }),
    expiresAt: call.now + codeLifeMs,
    keepUntil: call.now + codeLifeMs + rememberedMs,
    used: false,
  };
  call.org.codes.set(code, kept);
  return code;
}

/** The user-agent flow: no code and no refresh token, everything in the fragment. */
async function implicitMembers(call: Call, { request, app, user }: Allowed) {
  const scopes = withoutRefresh(request.scopes);
  const accessToken = await issueAccessToken(call, { app, user, scopes });
  const { instance_url, id, scope, token_type } = identityMembers(call, accessToken);
  const nonce = request.nonce;
  const idToken =
    request.responseType === 'token id_token'
      ? { id_token: await issueIdToken(call, { app, user, accessToken, nonce }) }
      : {};
  return {
    access_token: accessToken.token,
    instance_url: String(instance_url),
    id: String(id),
    ...signedMembers(call, app, accessToken),
    scope: String(scope),
    token_type: String(token_type),
    ...idToken,
  };
}

/** `state` as it came, or changed when a switch says so: a client must notice. */
function stateFor(call: Call, state: string | undefined): { state?: string } {
  const how = call.switches.stateInCallback;
  if (how === 'change') return { state: 'EMULATOR-changed-this-state' };
  return state === undefined || how === 'drop' ? {} : { state };
}
