import { flowIds } from '../../model/flow.ts';
import type { KnownError } from '../../model/known-error.ts';
import { appScopes, theRequest } from './checks.ts';

/** Refusals of the APIs of Salesforce: the token exists, and the call fails. */
export const apiErrors = {
  'session-expired': {
    title: 'The access token is expired, revoked, or from another org',
    wire: {
      kind: 'rest',
      status: 401,
      errorCode: 'INVALID_SESSION_ID',
      message: 'Session expired or invalid',
    },
    because: [
      'The access token is expired or revoked.',
      'The call went to another org than the one that issued the token.',
    ],
    check: [{ what: 'Whether the call goes to the instance_url of the token response.' }],
    fix: ['Get a new access token.', 'Send the call to the instance_url that came with the token.'],
    flows: [...flowIds],
    basis: { source: 'REST, JSF', confidence: 'documented' },
  },
  'session-not-valid-for-rest': {
    title: 'The token is alive, but not for the REST API',
    wire: {
      kind: 'rest',
      status: 401,
      errorCode: 'INVALID_SESSION_ID',
      message: 'This session is not valid for use with the REST API',
    },
    because: [
      'The scope api was not granted.',
      'API Access Control lets only approved apps and users in.',
      'The session needs the level High Assurance.',
    ],
    check: [
      appScopes,
      {
        what: 'Whether the org limits API access to approved apps.',
        externalClientApp: 'Setup → API Access Control',
        connectedApp: 'Setup → API Access Control',
      },
    ],
    fix: [
      'Add the scope "Manage user data via APIs (api)" to the app and get a new token; refreshing the old one does not help.',
      'Allow the app or the user in API Access Control.',
    ],
    flows: [...flowIds],
    basis: { source: 'JSF', confidence: 'reported' },
  },
  'app-not-attached-to-agent': {
    title: 'The app is not attached to the agent',
    wire: { kind: 'rest', status: 401, message: 'Connected app is not attached to Agent' },
    because: ['The Agent API serves only apps that are attached to the agent.'],
    check: [
      {
        what: 'The connections of the agent.',
        externalClientApp: 'Setup → Agents → the agent → Connections',
        connectedApp: 'Setup → Agents → the agent → Connections',
      },
    ],
    fix: ['Attach the app to the agent.'],
    flows: ['client-credentials'],
    basis: { source: 'JSF', confidence: 'reported' },
  },
  'invalid-auth-header': {
    title: 'The Authorization header is missing or malformed',
    wire: {
      kind: 'rest',
      status: 401,
      errorCode: 'INVALID_AUTH_HEADER',
      message: 'INVALID_HEADER_TYPE',
    },
    because: ['The word Bearer is missing before the token, or there is no Authorization header.'],
    check: [theRequest],
    fix: ['Send the header as "Authorization: Bearer" followed by a space and the token.'],
    flows: [...flowIds],
    basis: { source: 'REST', confidence: 'inferred' },
  },
  'request-limit-exceeded': {
    title: 'The org has used up its API requests',
    wire: { kind: 'rest', status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED' },
    because: [
      'The org made more API requests in 24 hours than its edition and licences allow.',
      'Too many long requests run at the same time.',
    ],
    check: [
      {
        what: 'API Requests, Last 24 Hours; or DailyApiRequests of the limits resource.',
        externalClientApp: 'Setup → Company Information',
        connectedApp: 'Setup → Company Information',
      },
    ],
    fix: ['Wait until the 24 hours roll on.', 'Combine calls with the composite or bulk API.'],
    flows: [...flowIds],
    basis: { source: 'REST', confidence: 'documented' },
  },
  'api-disabled-for-org': {
    title: 'The API is not enabled',
    wire: { kind: 'rest', status: 403, errorCode: 'API_DISABLED_FOR_ORG' },
    because: [
      'The edition of the org has no API access.',
      'The profile of the user lacks the permission API Enabled.',
    ],
    check: [
      {
        what: 'The permission API Enabled of the user.',
        externalClientApp: 'Setup → Users → the user → Profile → System Permissions',
        connectedApp: 'Setup → Users → the user → Profile → System Permissions',
      },
    ],
    fix: ['Give the user the permission API Enabled.', 'Use an org whose edition has API access.'],
    flows: [...flowIds],
    basis: { source: 'REST', confidence: 'documented' },
  },
  'insufficient-access': {
    title: 'The user may not do this',
    wire: { kind: 'rest', status: 403, errorCode: 'INSUFFICIENT_ACCESS' },
    variants: [
      { error: 'INSUFFICIENT_ACCESS_OR_READONLY' },
      { error: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY' },
    ],
    because: [
      'The user of the token, often the Run As user, lacks the permission on the object, the field or the record.',
    ],
    check: [
      {
        what: 'Object permissions, field-level security and sharing for the user.',
        externalClientApp: 'Setup → Users → the user → View Summary',
        connectedApp: 'Setup → Users → the user → View Summary',
      },
    ],
    fix: ['Assign the user a permission set that allows the operation.'],
    flows: [...flowIds],
    basis: { source: 'REST', confidence: 'documented' },
  },
  'bad-oauth-token': {
    title: 'Userinfo or the identity URL does not take the token',
    wire: { kind: 'text', status: 403, text: 'Bad_OAuth_Token' },
    because: [
      'The access token is expired or revoked.',
      'The token belongs to another org, or is no access token.',
    ],
    check: [{ what: 'Whether the token still works, with /services/oauth2/introspect.' }],
    fix: ['Get a new access token.'],
    flows: [...flowIds],
    basis: { source: 'AND', confidence: 'reported' },
  },
  'token-not-active': {
    title: 'Introspection says that the token is not active',
    wire: { kind: 'inactive', status: 200 },
    because: [
      'The token is expired or revoked.',
      'The token belongs to another app, and the app that asks may not introspect all tokens.',
    ],
    check: [
      {
        what: 'Whether the app that asks may introspect the tokens of other apps.',
        externalClientApp:
          'Setup → External Client App Manager → the app → Settings → OAuth Settings → Introspect All Tokens',
        connectedApp: 'Setup → App Manager → the app → Edit → Introspect All Tokens',
      },
    ],
    fix: [
      'Get a new access token.',
      'Ask with the id and secret of the app that the token was issued to, or tick Introspect All Tokens.',
    ],
    flows: ['client-credentials', 'jwt-bearer', 'asset-token', 'authorization-code'],
    basis: { source: 'RFC 7662, CA', confidence: 'inferred' },
  },
  'agent-api-not-found': {
    title: 'The Agent API does not take an opaque token',
    wire: { kind: 'status', status: 404 },
    because: [
      'The app issues opaque access tokens; the Agent API answers 404 to them, with no hint.',
    ],
    check: [
      {
        what: 'Whether the app issues JWT-based access tokens.',
        externalClientApp:
          'Setup → External Client App Manager → the app → Settings → Issue JWT-based access tokens for named users',
        connectedApp:
          'Setup → App Manager → the app → Edit → Issue JSON Web Token (JWT)-based access tokens for named users',
      },
    ],
    fix: ['Turn on "Issue JWT-based access tokens for named users" and get a new token.'],
    flows: ['client-credentials'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'api-version-gone': {
    title: 'This API version is retired',
    wire: { kind: 'status', status: 410 },
    because: ['The URL names a REST API version from 21.0 to 30.0.'],
    check: [{ what: 'The version in the URL, against /services/data, which lists those served.' }],
    fix: ['Set version to one that /services/data lists.'],
    flows: [...flowIds],
    basis: { source: 'REST', confidence: 'documented' },
  },
  'cors-refused': {
    title: 'The browser’s origin is not allowed',
    wire: { kind: 'status', status: 403 },
    because: [
      'The call comes from a web page whose origin is not on the allowlist.',
      'Enable CORS for OAuth endpoints is off, or the call went to login.salesforce.com instead of the My Domain URL.',
    ],
    check: [
      {
        what: 'The allowed origins, and the switch for the OAuth endpoints.',
        externalClientApp: 'Setup → CORS → Allowed Origins List, and Edit for OAuth endpoints',
        connectedApp: 'Setup → CORS → Allowed Origins List, and Edit for OAuth endpoints',
      },
    ],
    fix: [
      'Add the origin to the list, and tick Enable CORS for OAuth endpoints.',
      'Call the token endpoint from a server, not from a page.',
    ],
    flows: ['authorization-code'],
    basis: { source: 'EP', confidence: 'documented' },
  },
} as const satisfies Record<string, KnownError>;
