import type { Call } from '../call.ts';
import type { AccessToken } from '../org/token.ts';
import { demand } from '../refusal.ts';
import { liveAccessToken } from '../tokens/live-access-token.ts';
import { hasScope } from '../tokens/scopes.ts';

/** The token after the word Bearer (RFC 6750 section 2.1). Salesforce also takes its older OAuth. */
function bearerToken(call: Call): string | undefined {
  return /^(?:bearer|oauth) +(\S+)$/i.exec(call.header('authorization')?.trim() ?? '')?.[1];
}

/** The token of a REST API request; refuses what the REST API refuses. */
export function restSession(call: Call): AccessToken {
  const text = bearerToken(call);
  demand(call, 'the Authorization header is in order', text, [
    'invalid-auth-header',
    'there is no header "Authorization: Bearer …"',
  ]);
  const found = liveAccessToken(call, text);
  demand(call, 'the access token lives', found.token, ['session-expired', found.why]);
  const { scopes } = found.token;
  const mayUseApi = hasScope(scopes, 'api') || hasScope(scopes, 'web');
  demand(call, 'the token has the scope api', mayUseApi, [
    'session-not-valid-for-rest',
    `the token has only the scopes ${scopes.join(' ')}`,
  ]);
  demand(call, 'the org has API access', call.switches.apiAccess === 'on', [
    'api-disabled-for-org',
    'the switch apiAccess is off',
  ]);
  demand(call, 'there are API requests left', call.switches.apiRequests === 'normal', [
    'request-limit-exceeded',
    'the switch apiRequests is exceeded',
  ]);
  return found.token;
}

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
