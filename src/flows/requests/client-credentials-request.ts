import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { captures } from '../assertions/captures.ts';
import { tokenResponse } from '../assertions/token-response.ts';
import { see } from '../pages.ts';
import { documented } from '../sources.ts';
import { exampleTokenResponse, tokenExample } from './example-values.ts';
import { anyTokenRequest, clientCredentials } from './refusals.ts';
import { clientId, clientSecret, grantType, tokenEndpoint } from './token-endpoint.ts';

export const clientCredentialsGrant = grantType(
  'client_credentials',
  'RFC 6749 section 4.4: the app asks in its own name, and acts as its Run As user.',
);

/** What an app with client credentials is answered; its secret signs id and issued_at. */
export const clientCredentialsResponse = tokenResponse({
  basis: documented('CONNECT'),
  issuedAt: 'always',
  refreshToken: 'never',
  signedWith: ['clientSecret', 'jwtClientSecret'],
});

/** Gets a token with key and secret in the body; the asset-token flow begins with it too. */
export const clientCredentialsRequest: FlowRequest<KnownErrorId> = {
  id: 'token',
  folder: 'Get a token',
  title: 'Get a token with the secret in the body',
  description:
    'Client credentials: key and secret of the app are all it takes. Salesforce answers on the My Domain or site URL alone, never on login.salesforce.com or test.salesforce.com. There is no refresh token; ask again.',
  see: see('RFC 6749 section 4.4', 'client-credentials'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: { kind: 'form', parameters: [clientCredentialsGrant, clientId, clientSecret] },
  assertions: [...clientCredentialsResponse, ...captures()],
  examples: [tokenExample('A token', { ...exampleTokenResponse, token_format: 'opaque' })],
  knownErrors: [...clientCredentials, ...anyTokenRequest],
};
