import type { Call } from '../call.ts';
import type { AccessToken } from '../org/token.ts';

/** The access token if it is one of this org and lives, else why it does not. */
export function liveAccessToken(
  call: Call,
  text: string,
): { readonly token?: AccessToken; readonly why: string } {
  const token = call.org.accessTokens.get(text, call.now);
  if (token === undefined) {
    return {
      why: `the org ${call.org.name} has no such access token; it was revoked, or is another org’s`,
    };
  }
  if (token.expiresAt <= call.now) return { why: 'the access token is expired' };
  if (token.approval?.revoked !== undefined) {
    return { why: `the access token died with its refresh token: ${token.approval.revoked}` };
  }
  return { token, why: '' };
}
