import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { capture } from '../assertions/capture.ts';
import { captures } from '../assertions/captures.ts';
import { jwtAccessToken } from '../assertions/jwt-access-token.ts';
import { member, optional } from '../assertions/member.ts';
import { see } from '../pages.ts';
import {
  clientCredentialsGrant,
  clientCredentialsRequest,
  clientCredentialsResponse,
} from '../requests/client-credentials-request.ts';
import { exampleTokenResponse, tokenExample } from '../requests/example-values.ts';
import { hasJwtApp } from '../requests/jwt-app.ts';
import { anyTokenRequest, clientCredentials } from '../requests/refusals.ts';
import { signingKeys } from '../requests/signing-keys.ts';
import { clientId, clientSecret, tokenEndpoint } from '../requests/token-endpoint.ts';
import { documented } from '../sources.ts';
import { text } from '../text.ts';

type Request = FlowRequest<KnownErrorId>;

const withBasic: Request = {
  id: 'token-basic',
  folder: 'Get a token',
  title: 'Get a token with id and secret in a Basic header',
  description:
    'The same grant, with HTTP Basic authentication (RFC 6749 section 2.3.1): only grant_type stands in the body.',
  see: see('RFC 6749 section 2.3.1', 'client-credentials'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: {
    kind: 'basic',
    username: text('{{clientId}}'),
    password: text('{{clientSecret}}'),
  },
  body: { kind: 'form', parameters: [clientCredentialsGrant] },
  assertions: [...clientCredentialsResponse, ...captures()],
  examples: clientCredentialsRequest.examples,
  knownErrors: ['invalid-basic-auth-header', ...clientCredentials, ...anyTokenRequest],
};

const jwtFormat: Request = {
  id: 'token-jwt',
  folder: 'Get a token',
  title: 'Get a JWT-based access token',
  description:
    'With "Issue JWT-based access tokens for named users" switched on in the app, the access token is a JWT instead of an opaque text. It cannot be chosen request by request: the app decides. The CPQ admin API takes no other. Skipped without jwtClientId and jwtClientSecret.',
  see: see('jwt-access-tokens', 'client-credentials'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      clientCredentialsGrant,
      { ...clientId, value: text('{{jwtClientId}}') },
      { ...clientSecret, value: text('{{jwtClientSecret}}') },
    ],
  },
  onlyIf: hasJwtApp,
  assertions: [
    ...clientCredentialsResponse,
    optional(member('token_format', 'says jwt', { equals: 'jwt' }, documented('AGENT'))),
    capture('instance_url', '_endpoint', documented('MOB')),
    jwtAccessToken(),
    capture('access_token', '_jwtAccessToken', documented('AGENT')),
  ],
  examples: [
    tokenExample('A JWT', {
      ...exampleTokenResponse,
      access_token: 'EXAMPLE_HEADER.EXAMPLE_CLAIMS.EXAMPLE_SIGNATURE',
      token_format: 'jwt',
    }),
  ],
  knownErrors: [...clientCredentials, ...anyTokenRequest],
};

/** Every way to ask for a token with client credentials. */
export const tokenRequests: readonly Request[] = [
  clientCredentialsRequest,
  withBasic,
  signingKeys,
  jwtFormat,
];
