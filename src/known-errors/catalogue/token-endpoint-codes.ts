import type { KnownError } from '../../model/known-error.ts';
import { appScopes, callbackUrls, pkce, refreshPolicy, theRequest } from './checks.ts';

/** Refusals of the token endpoint that have to do with a code, a refresh token or PKCE; and of revoke. */
export const tokenEndpointCodes = {
  'expired-authorization-code': {
    title: 'The authorization code is used up or too old',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'expired authorization code',
    },
    because: [
      'The code was exchanged before; each works once.',
      'The code is older than 15 minutes.',
      'Two refreshes with one refresh token met; before August 2024 Salesforce answered so.',
    ],
    check: [{ what: 'Whether this code was sent before: a repeated or retried POST uses it up.' }],
    fix: [
      'Open the authorize URL again and exchange the new code at once.',
      'Switch automatic retries off for this request.',
    ],
    flows: ['authorization-code'],
    basis: { source: 'ERR, CIRRUS', confidence: 'documented' },
  },
  'invalid-authorization-code': {
    title: 'The authorization code is not one',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'invalid authorization code',
    },
    because: [
      'The code was percent-encoded twice: %3D%3D at its end became %253D%253D.',
      'The code lost the == at its end.',
      'The code was issued to another app, or by another org.',
    ],
    check: [
      {
        what: 'The code as it was sent, in the Postman console: it ends with %3D%3D, once encoded.',
      },
    ],
    fix: [
      'Take the code from behind code= up to the next & and decode it once: %3D%3D becomes ==.',
      'Paste the whole callback URL into callback; the script takes the code out of it.',
      'Exchange the code with the client_id and at the host that the authorize URL had.',
    ],
    flows: ['authorization-code'],
    basis: { source: 'REPORTS, BLOG', confidence: 'reported' },
  },
  'expired-refresh-token': {
    title: 'The refresh token is dead',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'expired access/refresh token',
    },
    because: [
      'Rotation is on, and this is not the newest refresh token. Using an old one also kills the newest.',
      'The token was revoked by the user, by an administrator or by a request.',
      'The refresh token policy of the app let it expire.',
      'The user approved the app more than five times; the sixth approval ends the oldest.',
    ],
    check: [
      refreshPolicy,
      {
        what: 'Whether the user’s approval is still there.',
        externalClientApp: 'Setup → Users → the user → OAuth Connected Apps',
        connectedApp: 'Setup → Connected Apps OAuth Usage',
      },
    ],
    fix: [
      'Sign in again through the authorize URL.',
      'Store the refresh token of every response, and let only one process refresh.',
      'Choose a longer refresh token policy in the app.',
    ],
    flows: ['authorization-code'],
    basis: {
      source: 'RF, CA, jsforce#1656, restforce#81, restforce#957',
      confidence: 'documented',
    },
  },
  'token-request-in-progress': {
    title: 'The same refresh token is in use by another request',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'invalid_grant',
      description: 'token request is already being processed',
    },
    because: ['Two requests with the same refresh token were under way at the same time.'],
    check: [{ what: 'Whether two workers, monitors or tabs refresh the same token.' }],
    fix: [
      'Let one process refresh, and give the others the result.',
      'Try once more after a short wait, with the refresh token that is stored by then.',
    ],
    flows: ['authorization-code'],
    basis: { source: 'action-destinations PR 2300, REPORTS', confidence: 'reported' },
  },
  'code-verifier-mismatch': {
    title: 'The code verifier does not belong to the code challenge',
    wire: { kind: 'oauth', status: 400, error: 'invalid_request' },
    variants: [{ error: 'invalid_grant' }],
    because: [
      'The challenge, or another verifier, was sent as code_verifier.',
      'The authorize URL was opened again after the verifier had been made anew.',
    ],
    check: [pkce, theRequest],
    fix: [
      'Send the verifier itself, of which the challenge is the base64url SHA-256.',
      'Open the authorize URL again and exchange its code with the verifier made for it.',
    ],
    flows: ['authorization-code'],
    basis: { source: 'PKCE, RFC 7636', confidence: 'documented' },
  },
  'code-verifier-missing': {
    title: 'The code verifier is missing',
    wire: { kind: 'oauth', status: 400, error: 'invalid_grant' },
    because: [
      'The authorize URL carried a code_challenge, and the token request has no code_verifier.',
    ],
    check: [pkce, theRequest],
    fix: ['Send code_verifier with the verifier that belongs to the challenge.'],
    flows: ['authorization-code'],
    basis: { source: 'PKCE, RFC 7636', confidence: 'documented' },
  },
  'redirect-uri-mismatch': {
    title: 'The redirect URI differs',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'redirect_uri_mismatch',
      description: 'redirect_uri must match configuration',
    },
    because: [
      'redirect_uri is not exactly the one of the authorize URL.',
      'redirect_uri is not exactly a callback URL of the app: http or https, port, slash at the end.',
    ],
    check: [callbackUrls],
    fix: ['Copy the callback URL from the app into redirectUrl, and open the authorize URL again.'],
    flows: ['authorization-code'],
    basis: { source: 'ERR, REPORTS', confidence: 'documented' },
  },
  'redirect-uri-missing': {
    title: 'The redirect URI is missing',
    wire: { kind: 'oauth', status: 400, error: 'redirect_uri_missing' },
    because: ['The token request has no redirect_uri, although the authorize URL had one.'],
    check: [theRequest, callbackUrls],
    fix: ['Send redirect_uri with the value that the authorize URL had.'],
    flows: ['authorization-code'],
    basis: { source: 'ENUM', confidence: 'reported' },
  },
  'invalid-scope': {
    title: 'The scope is not one that the app may give',
    wire: { kind: 'oauth', status: 400, error: 'invalid_scope' },
    because: ['A requested scope is misspelt, unknown, or not selected in the app.'],
    check: [appScopes],
    fix: ['Add the scope to the app, or ask for fewer.', 'Correct the spelling of the scope.'],
    flows: ['authorization-code'],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'unsupported-token-type': {
    title: 'Revoke does not take this type of token',
    wire: {
      kind: 'oauth',
      status: 400,
      error: 'unsupported_token_type',
      format: 'urlencoded',
    },
    because: ['The token that was to be revoked is neither an access token nor a refresh token.'],
    check: [{ what: 'Which token was sent to /services/oauth2/revoke.' }],
    fix: ['Revoke the access token or the refresh token itself.'],
    flows: ['client-credentials', 'jwt-bearer', 'asset-token', 'authorization-code'],
    basis: { source: 'ERR', confidence: 'documented' },
  },
  'invalid-token': {
    title: 'Revoke does not know this token',
    wire: { kind: 'oauth', status: 400, error: 'invalid_token', format: 'urlencoded' },
    because: ['The token was revoked before, is expired, or belongs to another org.'],
    check: [{ what: 'Whether the token still works, with /services/oauth2/introspect.' }],
    fix: ['Take it as done when you only want to clean up: the token is dead.'],
    flows: ['client-credentials', 'jwt-bearer', 'asset-token', 'authorization-code'],
    basis: { source: 'ERR, JSF', confidence: 'documented' },
  },
} as const satisfies Record<string, KnownError>;
