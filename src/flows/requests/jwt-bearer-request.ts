import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { captures } from '../assertions/captures.ts';
import { tokenResponse } from '../assertions/token-response.ts';
import { see } from '../pages.ts';
import { documented } from '../sources.ts';
import { text } from '../text.ts';
import { exampleTokenResponse, tokenExample } from './example-values.ts';
import { anyTokenRequest, jwtBearer } from './refusals.ts';
import { grantType, tokenEndpoint } from './token-endpoint.ts';

const { issued_at: _issuedAt, signature: _signature, ...exampleBody } = exampleTokenResponse;

/** Gets a token with a signed JWT; the asset-token flow may begin with it too. */
export const jwtBearerRequest: FlowRequest<KnownErrorId> = {
  id: 'token',
  folder: 'Get a token',
  title: 'Get a token with a signed JWT',
  description:
    'The script before the request signs a JWT (RS256) with privateKey and keeps it in _assertion; an assertion that was signed outside goes into the variable assertion and is used as it is, so that the private key need not be here. No secret is sent, and no refresh token comes back; sign again.\n\nClaims: iss the consumer key, sub (or prn) the username, aud login.salesforce.com, test.salesforce.com or the site URL, exp after jwtLifetimeSeconds.',
  see: see('RFC 7523 section 2.1', 'RFC 7523 section 3', 'jwt-bearer'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      grantType('urn:ietf:params:oauth:grant-type:jwt-bearer', 'RFC 7523 section 2.1.'),
      {
        name: 'assertion',
        value: text('{{_assertion}}'),
        description: 'The signed JWT, from the script before the request.',
      },
    ],
  },
  before: { script: 'sign-assertion', options: { into: '_assertion' } },
  assertions: [
    {
      kind: 'signed-jwt-sent',
      title: 'the request carried a signed JWT',
      variable: '_assertion',
      basis: documented('RFC 7523', '3'),
    },
    ...tokenResponse({
      basis: documented('CHIL'),
      issuedAt: 'perhaps',
      refreshToken: 'never',
      signedWith: ['clientSecret'],
    }),
    ...captures(),
  ],
  examples: [tokenExample('A token', exampleBody)],
  knownErrors: [...jwtBearer, ...anyTokenRequest],
};
