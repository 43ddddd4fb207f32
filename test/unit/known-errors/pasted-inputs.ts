import type { KnownErrorId } from '../../../src/known-errors/catalogue.ts';

const json = (error: string, error_description?: string) =>
  JSON.stringify({ error, error_description });

/** What people paste, and the known error that must come first. */
export const pastedInputs: readonly (readonly [input: string, first: KnownErrorId])[] = [
  // Bodies of the token endpoint.
  [json('invalid_grant', 'authentication failure'), 'authentication-failure'],
  [json('invalid_grant', "user hasn't approved this consumer"), 'user-has-not-approved'],
  [json('invalid_grant', 'audience is invalid'), 'audience-is-invalid'],
  [json('invalid_grant', 'Audience validation failed'), 'audience-is-invalid'],
  [json('invalid_grant', 'invalid audience'), 'audience-is-invalid'],
  [json('invalid_grant', 'invalid assertion'), 'invalid-assertion'],
  [json('invalid_grant', 'expired authorization code'), 'expired-authorization-code'],
  [json('invalid_grant', 'invalid authorization code'), 'invalid-authorization-code'],
  [json('invalid_grant', 'expired access/refresh token'), 'expired-refresh-token'],
  [json('invalid_grant', 'token request is already being processed'), 'token-request-in-progress'],
  [json('invalid_grant', 'ip restricted'), 'ip-restricted'],
  [json('invalid_grant', 'ip restricted or invalid login hours'), 'ip-restricted'],
  [json('invalid_grant', 'request not supported on this domain'), 'domain-not-supported'],
  [json('invalid_grant', 'no client credentials user enabled'), 'no-client-credentials-user'],
  [json('invalid_client', 'client credentials flow not enabled'), 'client-credentials-not-enabled'],
  [json('invalid_grant', 'client credentials flow not enabled'), 'client-credentials-not-enabled'],
  [json('invalid_grant', 'no valid scopes defined'), 'no-valid-scopes'],
  [json('invalid_client_id', 'client identifier invalid'), 'client-identifier-invalid'],
  [json('invalid_client', 'invalid client credentials'), 'invalid-client-credentials'],
  [json('invalid_client_credentials'), 'invalid-client-credentials'],
  [json('invalid_client', 'app must be installed into org'), 'app-must-be-installed'],
  [json('app_not_found', 'External client app is not installed in this org'), 'app-not-found'],
  [
    json('oauth_flow_disabled', 'The external client app or the OAuth plugin is disabled.'),
    'oauth-flow-disabled',
  ],
  [json('unsupported_grant_type', 'grant type not supported'), 'unsupported-grant-type'],
  [json('invalid_request', 'scope parameter not supported'), 'scope-not-supported'],
  [json('invalid_request', 'must use HTTP POST'), 'must-use-post'],
  [json('invalid_request', 'must use HTTP GET'), 'authorize-must-use-get'],
  [json('invalid_request', 'out-of-band not supported'), 'out-of-band-not-supported'],
  [json('redirect_uri_missing', 'something nobody has written down'), 'redirect-uri-missing'],
  [json('inactive_user', 'inactive user'), 'inactive-user'],
  [json('bad_jti_claim'), 'bad-jti'],
  [json('invalid_request', 'jti already in use'), 'bad-jti'],
  [
    json(
      'invalid_request',
      'refresh_token scope is required and the connected app should be installed and preauthorized',
    ),
    'refresh-scope-required',
  ],
  [
    json('invalid_app_access', 'user is not admin approved to access this app'),
    'user-not-admin-approved',
  ],
  // The same in another order, format, or wrapping.
  [
    '{"error_description":"authentication failure","error":"invalid_grant"}',
    'authentication-failure',
  ],
  [
    '{\n  "error" : "invalid_grant",\n  "error_description" : "audience is invalid"\n}',
    'audience-is-invalid',
  ],
  [
    '"{\\"error\\":\\"invalid_grant\\",\\"error_description\\":\\"invalid assertion\\"}"',
    'invalid-assertion',
  ],
  [
    "{ error: 'invalid_client', error_description: 'invalid client credentials' }",
    'invalid-client-credentials',
  ],
  [
    '<?xml version="1.0" encoding="UTF-8"?><OAuth><error>invalid_grant</error><error_description>ip restricted</error_description></OAuth>',
    'ip-restricted',
  ],
  ['error=invalid_token&error_description=invalid+token', 'invalid-token'],
  [json('invalid_token', 'invalid token'), 'invalid-token'],
  [
    'error=invalid_grant&error_description=user+is+not+approved+for+this+consumer',
    'user-has-not-approved',
  ],
  [
    'HTTP/1.1 400 Bad Request\nContent-Type: application/json;charset=UTF-8\n\n{"error":"invalid_client_id","error_description":"client identifier invalid"}',
    'client-identifier-invalid',
  ],
  [
    '400 - {"error":"invalid_grant","error_description":"expired access/refresh token"}',
    'expired-refresh-token',
  ],
  [
    'JwtAuthError: Error authenticating with JWT config due to: audience is invalid',
    'audience-is-invalid',
  ],
  [
    'Restforce::AuthenticationError: invalid_grant: expired access/refresh token',
    'expired-refresh-token',
  ],
  // The authorize endpoint, its error page, and the callback.
  [
    'error=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration',
    'authorize-redirect-uri-mismatch',
  ],
  [
    'http://localhost/?error=redirect_uri_mismatch&error_description=redirect_uri+must+match+configuration',
    'authorize-redirect-uri-mismatch',
  ],
  ['https://app.example/cb?error=invalid_client_id', 'authorize-client-identifier-invalid'],
  [
    'HTTP/1.1 400 Bad Request\n\nerror=redirect_uri_mismatch&error_description=redirect_uri%20must%20match%20configuration',
    'authorize-redirect-uri-mismatch',
  ],
  [
    'POST /services/oauth2/token answered 400 {"error":"redirect_uri_mismatch","error_description":"redirect_uri must match configuration"}',
    'redirect-uri-mismatch',
  ],
  [json('redirect_uri_mismatch', 'redirect_uri must match configuration'), 'redirect-uri-mismatch'],
  [
    'error=invalid_client_id&error_description=client%20identifier%20invalid',
    'authorize-client-identifier-invalid',
  ],
  [
    'error=invalid_request&error_description=missing%20required%20code%20challenge',
    'missing-code-challenge',
  ],
  [
    'https://app.example.com/callback?error=access_denied&error_description=end-user+denied+authorization&state=EXAMPLE',
    'end-user-denied',
  ],
  [
    'https://app.example.com/callback#error=access_denied&error_description=end-user%20denied%20authorization',
    'end-user-denied',
  ],
  ['http://localhost/?error=immediate_unsuccessful', 'immediate-unsuccessful'],
  ['http://localhost/?error=unsupported_response_type&state=EXAMPLE', 'unsupported-response-type'],
  ['http://localhost/?error=invalid_scope', 'authorize-invalid-scope'],
  [json('invalid_scope'), 'invalid-scope'],
  [
    'https://example.my.salesforce.com/setup/secur/RemoteAccessErrorPage.apexp?error=OAUTH_APPROVAL_ERROR_GENERIC&error_description=An+unexpected+error+has+occurred',
    'approval-error-generic',
  ],
  [
    'We can’t authorize you because of an OAuth error. For more information, contact your Salesforce administrator. OAUTH_APP_ACCESS_DENIED : user is not admin approved to access this app',
    'app-access-denied',
  ],
  ['<html><body>OAUTH_EC_APP_NOT_FOUND</body></html>', 'external-client-app-not-found'],
  ['OAUTH_APP_BLOCKED', 'app-blocked'],
  // The APIs.
  [
    '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]',
    'session-expired',
  ],
  [
    '[{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}]',
    'session-not-valid-for-rest',
  ],
  [
    '[{"errorCode":"REQUEST_LIMIT_EXCEEDED","message":"TotalRequests Limit exceeded."}]',
    'request-limit-exceeded',
  ],
  ['[{"message":"INVALID_HEADER_TYPE","errorCode":"INVALID_AUTH_HEADER"}]', 'invalid-auth-header'],
  [
    '[{"message":"The REST API is not enabled for this Organization.","errorCode":"API_DISABLED_FOR_ORG"}]',
    'api-disabled-for-org',
  ],
  [
    '[{"message":"insufficient access rights","errorCode":"INSUFFICIENT_ACCESS_OR_READONLY"}]',
    'insufficient-access',
  ],
  [
    '<Errors><Error><errorCode>INVALID_SESSION_ID</errorCode><message>Session expired or invalid</message></Error></Errors>',
    'session-expired',
  ],
  ['Bad_OAuth_Token', 'bad-oauth-token'],
  ['403 Bad_OAuth_Token', 'bad-oauth-token'],
  ['{"active":false}', 'token-not-active'],
  ['Connected app is not attached to Agent', 'app-not-attached-to-agent'],
  ['HTTP 410', 'api-version-gone'],
  ['404 from the Agent API', 'agent-api-not-found'],
  // A status, and nothing.
  ['302 with an empty body', 'cpq-bearer-missing'],
  ['HTTP 302 with empty body', 'cpq-bearer-missing'],
  ['the admin API answers 302 and there is nothing in the body', 'cpq-bearer-missing'],
  ['status: 302, body is empty', 'cpq-bearer-missing'],
  ['302 Found', 'cpq-bearer-missing'],
  ['401 from the CPQ admin API', 'cpq-token-refused'],
  ['400', 'ip-restricted'],
  ['HTTP 500', 'server-error'],
  ['503 Service Unavailable', 'service-unavailable'],
  ['got a 401 from /services/data', 'session-expired'],
  // Ids and assertion messages.
  ['jwt: audience-is-invalid', 'audience-is-invalid'],
  ['user-has-not-approved', 'user-has-not-approved'],
  ['  NO-VALID-SCOPES ', 'no-valid-scopes'],
  [
    'AssertionError: Refused with invalid_grant: invalid assertion. Known error invalid-assertion: Upload the certificate that was made with this private key.',
    'invalid-assertion',
  ],
  [
    'expected response to have status code 200 but got 400: invalid_grant, user hasn’t approved this consumer',
    'user-has-not-approved',
  ],
  // Free text, as it is typed.
  ["user hasn't approved this consumer", 'user-has-not-approved'],
  ['user hasn’t approved this consumer', 'user-has-not-approved'],
  ['user hasn`t approved this consumer', 'user-has-not-approved'],
  ['„user hasn´t approved this consumer“', 'user-has-not-approved'],
  ['»USER HASN‘T   APPROVED\n THIS CONSUMER.«', 'user-has-not-approved'],
  ['user hasnt aproved this consumer', 'user-has-not-approved'],
  ['Username-Password Flow Disabled', 'authentication-failure'],
  ['Restricted IP', 'ip-restricted'],
  ['LOGIN_RATE_EXCEEDED', 'login-rate-exceeded'],
  ['the code ends with %253D%253D', 'invalid-authorization-code'],
  ['I forgot the word Bearer', 'cpq-bearer-missing'],
  ['where do I set the run as user?', 'no-client-credentials-user'],
  ['my page gets a CORS error from the token endpoint', 'cors-refused'],
  ['state does not match', 'state-mismatch'],
  ['is the security token missing or stale?', 'authentication-failure'],
  ['the clock of my machine may be wrong', 'invalid-assertion'],
  ['somebody clicked Deny on the approval page', 'end-user-denied'],
  ['a browser licence for the integration user', 'approval-error-generic'],
];
