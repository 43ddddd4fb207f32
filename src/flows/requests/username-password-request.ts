import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { captures } from '../assertions/captures.ts';
import { tokenResponse } from '../assertions/token-response.ts';
import { see } from '../pages.ts';
import { documented } from '../sources.ts';
import { text } from '../text.ts';
import { exampleTokenResponse, tokenExample } from './example-values.ts';
import { anyTokenRequest } from './refusals.ts';
import { clientId, clientSecret, grantType, tokenEndpoint } from './token-endpoint.ts';

/** Gets a token with the password of a user; the asset-token flow may begin with it too. */
export const usernamePasswordRequest: FlowRequest<KnownErrorId> = {
  id: 'token',
  folder: 'Get a token',
  title: 'Get a token with username and password',
  description:
    'Legacy. Blocked by default in orgs made since Summer ’23 and not offered to External Client Apps; an admin may allow it under Setup → OAuth and OpenID Connect Settings. The security token is appended to the password. Every cause of a refusal has the same text: look into Login History.',
  see: see('RFC 6749 section 4.3', 'username-password'),
  method: 'POST',
  url: tokenEndpoint,
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      grantType('password', 'RFC 6749 section 4.3; OAuth 2.1 has dropped it.'),
      clientId,
      clientSecret,
      { name: 'username', value: text('{{username}}'), description: 'Username of the user.' },
      {
        name: 'password',
        value: text('{{password}}{{secretToken}}'),
        description: 'Password of the user, with the security token right behind it.',
      },
    ],
  },
  assertions: [
    ...tokenResponse({
      basis: documented('PM'),
      issuedAt: 'always',
      refreshToken: 'never',
      signedWith: ['clientSecret'],
    }),
    ...captures(),
  ],
  examples: [tokenExample('A token', exampleTokenResponse)],
  knownErrors: [
    'authentication-failure',
    'invalid-client-credentials',
    'login-rate-exceeded',
    ...anyTokenRequest,
  ],
};
