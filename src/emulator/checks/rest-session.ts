import type { Call } from '../call.ts';
import type { AccessToken } from '../org/token.ts';
import { demand } from '../refusal.ts';
import { liveAccessToken } from '../tokens/live-access-token.ts';
import { hasScope } from '../tokens/scopes.ts';
import { bearerToken } from './bearer-token.ts';
import { isOwnHost } from './demand-own-host.ts';

/** The token of a REST API request; refuses what the REST API refuses. */
export function restSession(call: Call): AccessToken {
  const text = bearerToken(call);
  demand(call, 'the Authorization header is in order', text, [
    'invalid-auth-header',
    'there is no header "Authorization: Bearer …"',
  ]);
  demand(call, 'the host is the org’s own', isOwnHost(call.host), [
    'session-expired',
    `the ${call.host.kind} host has no sessions of the org; the REST API is at instance_url`,
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
