import type { KnownError } from '../../model/known-error.ts';
import {
  appScopes,
  appUsage,
  callbackUrls,
  consumerDetails,
  permittedUsers,
  pkce,
  theRequest,
} from './checks.ts';

/** What a person sees in the browser, or what the callback is told, instead of a code. */
export const authorizeErrors = {
  'authorize-redirect-uri-mismatch': {
    title: 'The callback URL is not registered in the app',
    wire: {
      kind: 'authorize-text',
      status: 400,
      error: 'redirect_uri_mismatch',
      description: 'redirect_uri must match configuration',
    },
    because: [
      'redirect_uri is not exactly a callback URL of the app. Salesforce says so in the browser and never redirects to it.',
    ],
    check: [callbackUrls],
    fix: ['Register the callback URL in the app, character by character, and wait ten minutes.'],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'authorize-client-identifier-invalid': {
    title: 'The authorize URL carries an unknown consumer key',
    wire: {
      kind: 'authorize-text',
      status: 400,
      error: 'invalid_client_id',
      description: 'client identifier invalid',
    },
    because: [
      'client_id has a typing error, or the app is newer than ten minutes.',
      'The app lives in another org.',
    ],
    check: [consumerDetails],
    fix: ['Copy the consumer key again from the app.', 'Wait ten minutes when the app is new.'],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'authorize-must-use-get': {
    title: 'The authorize URL takes GET only',
    wire: {
      kind: 'authorize-text',
      status: 400,
      error: 'invalid_request',
      description: 'must use HTTP GET',
    },
    because: ['The parameters were posted to the authorize URL, which a browser is to open.'],
    check: [theRequest],
    fix: ['Open the authorize URL in a browser, with the parameters in its query.'],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'out-of-band-not-supported': {
    title: 'The code cannot be shown instead of being sent to a callback URL',
    wire: {
      kind: 'authorize-text',
      status: 400,
      error: 'invalid_request',
      description: 'out-of-band not supported',
    },
    because: [
      'redirect_uri asks for the code to be shown in the browser, as urn:ietf:wg:oauth:2.0:oob does elsewhere.',
    ],
    check: [callbackUrls],
    fix: [
      'Send one of the callback URLs that are registered in the app; http://localhost/ will do.',
    ],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'missing-code-challenge': {
    title: 'The app requires PKCE',
    wire: {
      kind: 'authorize-text',
      status: 400,
      error: 'invalid_request',
      description: 'missing required code challenge',
    },
    because: [
      'The app requires PKCE, and the authorize URL has no code_challenge. Browsers save the answer as a file, because it has no content type.',
    ],
    check: [pkce],
    fix: [
      'Send code_challenge and code_challenge_method=S256 with the authorize URL.',
      'Build the authorize URL with the collection, which does that.',
    ],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'REPORTS, PKCE', confidence: 'reported' },
  },
  'end-user-denied': {
    title: 'The user said no',
    wire: {
      kind: 'callback',
      error: 'access_denied',
      description: 'end-user denied authorization',
    },
    variants: [{ error: 'access-denied', description: 'end-user denied authorization' }],
    because: ['The user clicked Deny on the approval page.'],
    check: [{ what: 'The error in the address of the browser.' }],
    fix: ['Open the authorize URL again and click Allow.'],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'ERR, REPORTS', confidence: 'documented' },
  },
  'immediate-unsuccessful': {
    title: 'The user would have had to log in or to approve',
    wire: { kind: 'callback', error: 'immediate_unsuccessful' },
    because: [
      'The authorize URL has immediate=true, and the user is not logged in or has not approved the app.',
    ],
    check: [{ what: 'Whether the authorize URL carries immediate=true.' }],
    fix: ['Remove immediate=true from the authorize URL.'],
    flows: ['authorization-code'],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'unsupported-response-type': {
    title: 'The response type is not supported',
    wire: { kind: 'callback', error: 'unsupported_response_type' },
    because: [
      'response_type is misspelt or missing.',
      'The org blocks the user-agent flow (response_type=token).',
    ],
    check: [
      {
        what: 'The response_type of the authorize URL, and which flows the org allows.',
        externalClientApp: 'Setup → OAuth and OpenID Connect Settings',
        connectedApp: 'Setup → OAuth and OpenID Connect Settings',
      },
    ],
    fix: ['Send response_type=code.'],
    flows: ['authorization-code'],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'authorize-invalid-scope': {
    title: 'The authorize URL asks for a scope that the app does not have',
    wire: { kind: 'callback', error: 'invalid_scope' },
    because: ['A requested scope is misspelt, or not selected in the app.'],
    check: [appScopes],
    fix: ['Add the scope to the app, or ask for fewer.'],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'approval-error-generic': {
    title: 'Salesforce shows its general approval error',
    wire: {
      kind: 'error-page',
      error: 'OAUTH_APPROVAL_ERROR_GENERIC',
      description: 'An unexpected error has occurred during authentication. Please try again.',
    },
    because: [
      'The authorize URL asks for a scope that the app does not have, such as refresh_token.',
      'An API-only user, or one with an integration licence, tried to log in in a browser.',
      'The app is not installed in this org, or it is blocked.',
    ],
    check: [appScopes, appUsage],
    fix: [
      'Make the scopes of the authorize URL and of the app the same.',
      'Log in as a full user.',
      'Install or unblock the app under Setup → Connected Apps OAuth Usage.',
    ],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'app-access-denied': {
    title: 'The app is not open to this user',
    wire: {
      kind: 'error-page',
      error: 'OAUTH_APP_ACCESS_DENIED',
      description: 'user is not admin approved to access this app',
    },
    because: [
      'Permitted Users is "Admin approved users are pre-authorized" and the user has none of the attached profiles and permission sets.',
    ],
    check: [permittedUsers],
    fix: [
      'Attach a profile or permission set of the user to the app, and assign that permission set to the user.',
    ],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'external-client-app-not-found': {
    title: 'The External Client App is not in this org',
    wire: { kind: 'error-page', error: 'OAUTH_EC_APP_NOT_FOUND' },
    because: [
      'The External Client App belongs to another org, or its package is not installed in this one.',
      'The authorize URL names login.salesforce.com or test.salesforce.com instead of the org that owns the app.',
    ],
    check: [appUsage],
    fix: [
      'Open the authorize URL on the My Domain URL of the org that owns the app.',
      'Install the package with the app in this org.',
    ],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'REPORTS', confidence: 'reported' },
  },
  'app-blocked': {
    title: 'An administrator blocked the app',
    wire: { kind: 'error-page', error: 'OAUTH_APP_BLOCKED' },
    variants: [{ error: 'app_blocked' }, { error: 'fail_close_app_blocked' }],
    because: ['Somebody clicked Block for this app in the list of apps in use.'],
    check: [appUsage],
    fix: ['Click Unblock under Setup → Connected Apps OAuth Usage.'],
    flows: ['authorization-code', 'jwt-bearer'],
    basis: { source: 'ENUM', confidence: 'inferred' },
  },
} as const satisfies Record<string, KnownError>;
