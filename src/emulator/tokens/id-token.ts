import { createHash } from 'node:crypto';
import { type Call, seconds } from '../call.ts';
import type { App } from '../org/app.ts';
import type { AccessToken } from '../org/token.ts';
import { displayName, type User } from '../org/user.ts';
import { signJwt } from './sign-jwt.ts';
import { identityUrl } from './token-members.ts';

const lifetimeSeconds = 120;

/** The id token (OpenID Connect Core section 2) for a user who granted `openid`. */
export async function issueIdToken(
  call: Call,
  order: { app: App; user: User; accessToken: AccessToken; nonce: string | undefined },
): Promise<string> {
  const keys = await call.org.keys();
  const { user } = order;
  const claims = {
    at_hash: createHash('sha256')
      .update(order.accessToken.token)
      .digest()
      .subarray(0, 16)
      .toString('base64url'),
    sub: identityUrl(call, user.id),
    aud: order.app.clientId,
    iss: call.host.asked,
    exp: seconds(call) + lifetimeSeconds,
    iat: seconds(call),
    nonce: order.nonce,
    name: displayName(user),
    preferred_username: user.username,
    ...(order.accessToken.scopes.includes('email')
      ? { email: user.email, email_verified: true }
      : {}),
  };
  return signJwt({ typ: 'JWT', kid: keys.idTokenKeyId, alg: 'RS256' }, claims, keys.privateKey);
}
