import { createHash } from 'node:crypto';
import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { authenticateClient } from '../checks/authenticate-client.ts';
import { checkLogin, usersLiveHere } from '../checks/check-login.ts';
import { sameSecret } from '../checks/same-secret.ts';
import type { App } from '../org/app.ts';
import { userWithId } from '../org/find-in-org.ts';
import type { AuthorizationCode } from '../org/token.ts';
import type { User } from '../org/user.ts';
import { parameter, requiredParameter } from '../parameters.ts';
import { demand } from '../refusal.ts';
import { issueIdToken } from '../tokens/id-token.ts';
import { issueAccessToken } from '../tokens/issue-access-token.ts';
import { issueRefreshToken } from '../tokens/issue-refresh-token.ts';
import { allowsRefresh } from '../tokens/scopes.ts';
import {
  identityMembers,
  modernMembers,
  signedMembers,
  siteMembers,
} from '../tokens/token-members.ts';
import type { Grant } from './grant.ts';

/** RFC 6749 section 4.1.3 with PKCE (RFC 7636 section 4.5). */
export const grant: Grant = { type: 'authorization_code', takesScope: false, handle };

async function handle(call: Call): Promise<JsonObject> {
  const app = await authenticateClient(call, ({ secretRequired }) => secretRequired);
  const code = findCode(call, app);
  checkRedirectUri(call, code);
  checkVerifier(call, code);
  const user = userOf(call, code);
  checkLogin(call, app, user);
  // Nothing waits between the check and this line, so that no second request gets in between.
  code.used = true;
  return tokenAnswer(call, { app, code, user });
}

function findCode(call: Call, app: App): AuthorizationCode {
  const code = call.org.codes.get(requiredParameter(call, 'code'), call.now);
  demand(call, 'the code is known', code, [
    'invalid-authorization-code',
    'no such code was given out; was it encoded twice, or cut?',
  ]);
  demand(call, 'the code belongs to the app', code.clientId === app.clientId, [
    'invalid-authorization-code',
    'the code was given to another app',
  ]);
  demand(call, 'the code belongs to the host', usersLiveHere(call), [
    'invalid-authorization-code',
    `the code was not given out by the ${call.host.kind} host`,
  ]);
  demand(call, 'the code is new', !code.used, [
    'expired-authorization-code',
    'the code was used before',
  ]);
  demand(call, 'the code is not expired', call.now < code.expiresAt, [
    'expired-authorization-code',
    `the code expired ${Math.floor((call.now - code.expiresAt) / 1000)} seconds ago`,
  ]);
  return code;
}

function checkRedirectUri(call: Call, code: AuthorizationCode): void {
  const redirectUri = parameter(call, 'redirect_uri');
  demand(call, 'redirect_uri was sent', redirectUri, [
    'redirect-uri-missing',
    'redirect_uri was not sent',
  ]);
  demand(call, 'redirect_uri is that of the authorize URL', redirectUri === code.redirectUri, [
    'redirect-uri-mismatch',
    `redirect_uri is ${redirectUri}; the authorize URL had ${code.redirectUri}`,
  ]);
}

/**
 * The length of the verifier is not checked: jsforce sends 171 characters, and works. A verifier for
 * a code that was asked for without a challenge is refused (RFC 9700 section 2.1.1, downgrade).
 */
function checkVerifier(call: Call, code: AuthorizationCode): void {
  const verifier = parameter(call, 'code_verifier');
  const challenge = code.codeChallenge;
  if (challenge === undefined) {
    demand(call, 'no verifier is left over', verifier === undefined, [
      'code-verifier-mismatch',
      'code_verifier was sent, but the authorize URL had no code_challenge',
    ]);
    return;
  }
  demand(call, 'code_verifier was sent', verifier, [
    'code-verifier-missing',
    'the authorize URL had a code_challenge, and code_verifier was not sent',
  ]);
  const hash = createHash('sha256').update(verifier).digest('base64url');
  demand(call, 'code_verifier fits the challenge', sameSecret(hash, challenge), [
    'code-verifier-mismatch',
    'the SHA-256 of code_verifier is not the code_challenge',
  ]);
}

function userOf(call: Call, code: AuthorizationCode): User {
  const user = userWithId(call.org, code.userId);
  demand(call, 'the user exists', user, ['inactive-user', 'the user was deleted']);
  return user;
}

async function tokenAnswer(
  call: Call,
  { app, code, user }: { app: App; code: AuthorizationCode; user: User },
): Promise<JsonObject> {
  const { scopes, nonce } = code;
  const order = { app, user, scopes };
  const approval = allowsRefresh(scopes) ? issueRefreshToken(call, order) : undefined;
  const accessToken = await issueAccessToken(call, {
    ...order,
    ...(approval === undefined ? {} : { approval }),
  });
  const { signature, issued_at } = signedMembers(call, app, accessToken);
  const { scope, ...identity } = identityMembers(call, accessToken);
  return {
    access_token: accessToken.token,
    refresh_token: approval?.current,
    signature,
    scope,
    id_token: scopes.includes('openid')
      ? await issueIdToken(call, { app, user, accessToken, nonce })
      : undefined,
    ...identity,
    issued_at,
    ...modernMembers(call, accessToken),
    ...siteMembers(call),
  };
}
