import type { Call } from '../call.ts';
import type { AccessToken } from '../org/token.ts';
import { demand } from '../refusal.ts';
import { liveAccessToken } from '../tokens/live-access-token.ts';

/** The session of the access token that came with a userinfo or identity request. */
export function identitySession(call: Call, text = ''): AccessToken {
  const found = liveAccessToken(call, text);
  demand(call, 'the access token lives', found.token, [
    'bad-oauth-token',
    text === '' ? 'no access token was sent' : found.why,
  ]);
  return found.token;
}
