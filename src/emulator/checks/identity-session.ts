import type { Call } from '../call.ts';
import type { AccessToken } from '../org/token.ts';
import { demand } from '../refusal.ts';
import { liveAccessToken } from '../tokens/live-access-token.ts';
import { bearerToken } from './bearer-token.ts';

/** The token of a userinfo or identity request; the identity URL also takes it in the query. */
export function identitySession(call: Call): AccessToken {
  const text = bearerToken(call) ?? call.parameters.get('oauth_token') ?? '';
  const found = liveAccessToken(call, text);
  demand(call, 'the access token lives', found.token, [
    'bad-oauth-token',
    text === '' ? 'no access token was sent' : found.why,
  ]);
  return found.token;
}
