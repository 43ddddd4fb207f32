import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Assertion } from '../../model/assertion.ts';
import type { FlowRequest } from '../../model/flow.ts';
import type { Parameter } from '../../model/request.ts';
import { statusIs } from '../assertions/answer.ts';
import { capture } from '../assertions/capture.ts';
import { captures } from '../assertions/captures.ts';
import { idToken } from '../assertions/id-token.ts';
import { member, secret } from '../assertions/member.ts';
import { tokenResponse } from '../assertions/token-response.ts';
import { see } from '../pages.ts';
import { exampleTokenResponse, tokenExample, wayToLogin } from '../requests/example-values.ts';
import { anyTokenRequest } from '../requests/refusals.ts';
import { clientId, clientSecret, grantType, tokenEndpoint } from '../requests/token-endpoint.ts';
import { documented, inferred, reported } from '../sources.ts';
import { text } from '../text.ts';

type Request = FlowRequest<KnownErrorId>;

const response: readonly Assertion[] = tokenResponse({
  basis: documented('WS'),
  issuedAt: 'always',
  refreshToken: 'perhaps',
  signedWith: ['clientSecret'],
});

const exampleBody = {
  ...exampleTokenResponse,
  scope: 'openid api refresh_token',
  refresh_token: '5Aep_EXAMPLE_REFRESH_TOKEN',
};

const authorize: Request = {
  id: 'authorize',
  folder: 'Get a token',
  title: 'Open the authorize URL',
  description:
    'The script before the request makes state and PKCE pair (S256) and builds the authorize URL into _authorizeUrl; it is shown in the console.\n\nReal org: open that URL in a browser, sign in, click Allow, and paste what the address bar then shows into the variable callback: the whole URL or only the code, encoded or not. Then send the next request. While callback is filled this request is skipped, so that state and verifier stay those of the browser.\n\nEmulator: the code comes by redirect, without a browser.',
  see: see('RFC 6749 section 4.1.1', 'RFC 7636 section 4.3', 'web-server', 'pkce'),
  method: 'GET',
  url: text('{{_authorizeUrl}}'),
  authorization: { kind: 'none' },
  onlyIf: { empty: 'callback' },
  before: { script: 'prepare-authorization', options: { into: '_authorizeUrl' } },
  followRedirects: false,
  assertions: [
    statusIs([200, 302, 303], documented('EP')),
    {
      kind: 'text-body',
      title: 'the authorize endpoint does not answer with an error text',
      matches: String.raw`^(?!\s*error=)`,
      basis: reported('REPORTS'),
    },
    {
      kind: 'capture-callback',
      title: 'the code, when it comes by redirect, is kept in _callback',
      into: '_callback',
      basis: documented('WS'),
    },
  ],
  examples: [wayToLogin],
  knownErrors: [
    'authorize-client-identifier-invalid',
    'authorize-redirect-uri-mismatch',
    'missing-code-challenge',
    'authorize-invalid-scope',
    'end-user-denied',
    'app-access-denied',
    'approval-error-generic',
  ],
};

const exchangeParameters: readonly Parameter[] = [
  grantType('authorization_code', 'RFC 6749 section 4.1.3.'),
  {
    name: 'code',
    value: text('{{_code}}'),
    description: 'The code, decoded once by the script; Postman encodes it again.',
  },
  clientId,
  clientSecret,
  {
    name: 'redirect_uri',
    value: text('{{redirectUrl}}'),
    description: 'The callback URL, as it stood in the authorize URL.',
  },
  {
    name: 'code_verifier',
    value: text('{{_codeVerifier}}'),
    description: 'The PKCE verifier (RFC 7636 section 4.5).',
  },
];

const exchange: Request = {
  id: 'token',
  folder: 'Get a token',
  title: 'Exchange the code for tokens',
  description:
    'The script before the request takes the code out of the callback, decodes it exactly once and checks the state. A code lives 15 minutes and works once.',
  see: see('RFC 6749 section 4.1.3', 'RFC 7636 section 4.5', 'web-server'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: { kind: 'form', parameters: exchangeParameters },
  before: { script: 'read-callback', options: { into: '_code' } },
  assertions: [
    ...response,
    idToken(),
    capture('id_token', '_idToken', documented('OIDC', '3.1.3.3'), { optional: true }),
    capture('refresh_token', '_refreshToken', documented('WS'), { optional: true }),
    ...captures(),
  ],
  examples: [
    tokenExample('Tokens', {
      ...exampleBody,
      id_token: 'EXAMPLE_HEADER.EXAMPLE_CLAIMS.EXAMPLE_SIGNATURE',
    }),
  ],
  knownErrors: [
    'invalid-authorization-code',
    'expired-authorization-code',
    'redirect-uri-mismatch',
    'code-verifier-mismatch',
    'code-verifier-missing',
    'state-mismatch',
    'invalid-client-credentials',
    'app-must-be-installed',
    'scope-not-supported',
    ...anyTokenRequest,
  ],
};

export const refreshParameters: readonly Parameter[] = [
  grantType('refresh_token', 'RFC 6749 section 6.'),
  {
    name: 'refresh_token',
    value: text('{{_refreshToken}}'),
    description: 'The newest refresh token.',
  },
  clientId,
  clientSecret,
];

const refresh: Request = {
  id: 'refresh',
  folder: 'Get a token',
  title: 'Refresh the access token',
  description:
    'A new access token for the refresh token. With rotation switched on a new refresh token comes along and the old one is dead: the new one is kept in _refreshToken, the old one in _previousRefreshToken. Skipped when no refresh token was granted (scope refresh_token).',
  see: see('RFC 6749 section 6', 'refresh'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: { kind: 'form', parameters: refreshParameters },
  onlyIf: { filled: '_refreshToken' },
  assertions: [
    ...response,
    secret(
      member(
        'access_token',
        'is another than before',
        { differsFromVariable: '_accessToken' },
        inferred('RF'),
      ),
    ),
    capture('refresh_token', '_refreshToken', documented('RF'), {
      optional: true,
      previousInto: '_previousRefreshToken',
    }),
    ...captures(),
  ],
  examples: [tokenExample('A new access token, with rotation', exampleBody)],
  knownErrors: [
    'expired-refresh-token',
    'token-request-in-progress',
    'invalid-client-credentials',
    'scope-not-supported',
    ...anyTokenRequest,
  ],
};

/** From the browser to a token, and to the next one. */
export const signInRequests: readonly Request[] = [authorize, exchange, refresh];
