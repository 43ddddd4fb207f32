import type { KnownErrorId } from '../../known-errors/catalogue.ts';

/** What any token request may meet. */
export const anyTokenRequest: readonly KnownErrorId[] = [
  'client-identifier-invalid',
  'app-not-found',
  'oauth-flow-disabled',
  'ip-restricted',
  'inactive-user',
  'rate-limit-exceeded',
  'service-unavailable',
  'unsupported-grant-type',
];

/** What a client credentials request may meet besides. */
export const clientCredentials: readonly KnownErrorId[] = [
  'domain-not-supported',
  'no-client-credentials-user',
  'client-credentials-not-enabled',
  'user-not-admin-approved',
  'no-valid-scopes',
  'invalid-client-credentials',
  'scope-not-supported',
];

/** What a JWT bearer request may meet besides. */
export const jwtBearer: readonly KnownErrorId[] = [
  'user-has-not-approved',
  'audience-is-invalid',
  'invalid-assertion',
  'refresh-scope-required',
  'user-not-admin-approved',
  'app-must-be-installed',
  'scope-not-supported',
];

/** What a call of the REST API may meet. */
export const restCall: readonly KnownErrorId[] = [
  'session-expired',
  'api-disabled-for-org',
  'request-limit-exceeded',
];
