import assert from 'node:assert/strict';
import { type OrgClient, orgClient } from './org-client.ts';
import {
  bearerOf,
  clientCredentials,
  codeOf,
  type Form,
  passwordOf,
  refreshOf,
  without,
} from './token-forms.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

const everyTokenRequest = [
  'the origin is allowed',
  'the method is POST',
  'the scheme is allowed',
  'the org is active',
  'no parameter is repeated',
  'the grant type is supported',
  'no scope is sent',
  'the host has a token endpoint',
];
const appFound = ['the client names itself', 'the app is known', 'the app is installed'];
const loggedIn = [
  'the user is active',
  'the address of the caller is allowed',
  'logins are not limited',
  'there are not too many logins',
];

/** What each grant looks at, in this order, before it gives a token. */
const checks: Readonly<
  Record<string, readonly [(client: OrgClient) => Form | Promise<Form>, readonly string[]]>
> = {
  'client credentials': [
    clientCredentials,
    [
      'the host is the org’s own',
      ...appFound,
      'the client secret matches',
      'the client credentials flow is enabled',
      'there is a Run As user',
      'somebody is attached to the app',
      'the user may use the app',
      ...loggedIn,
      'a usable scope is left',
    ],
  ],
  'JWT bearer': [
    bearerOf,
    [
      'the assertion is a JWT',
      'the assertion says RS256',
      ...appFound,
      'the signature fits the certificate',
      'exp is a time',
      'the assertion is not expired',
      'the assertion is valid already',
      'the assertion does not live too long',
      'the audience is right',
      'the JWT bearer flow is enabled',
      'the app has the scope refresh_token',
      'the user is known on this host',
      'the user may use the app',
      ...loggedIn,
    ],
  ],
  'authorization code': [
    codeOf,
    [
      ...appFound,
      'the client secret matches',
      'the code is known',
      'the code belongs to the app',
      'the code belongs to the host',
      'the code is new',
      'the code is not expired',
      'redirect_uri was sent',
      'redirect_uri is that of the authorize URL',
      'code_verifier was sent',
      'code_verifier fits the challenge',
      'the user exists',
      ...loggedIn,
    ],
  ],
  'refresh token': [
    refreshOf,
    [
      ...appFound,
      'the client secret matches',
      'the refresh token is known',
      'the refresh token belongs to the app',
      'no other refresh is in progress',
      'the refresh token lives',
      'the user exists',
      ...loggedIn,
      'the refresh token was not revoked meanwhile',
    ],
  ],
  'username and password': [
    passwordOf,
    [...appFound, 'the client secret matches', 'username and password are right', ...loggedIn],
  ],
};

describe('the journal of the token endpoint names each check that was passed', () => {
  for (const [title, [formOf, expected]] of Object.entries(checks)) {
    it(`on the way to a token by ${title}`, () =>
      withEmulator(fixed(), async (emulator) => {
        const client = orgClient(emulator);
        assert.equal((await client.token(await formOf(client))).status, 200);
        assert.deepEqual(emulator.journal().at(-1)?.passed, [...everyTokenRequest, ...expected]);
      }));
  }
});

describe('the token endpoint', () => {
  it('wants no verifier for a code that was asked for without a challenge', () =>
    withEmulator({ ...fixed(), switches: { pkceRequired: 'off' } }, async (emulator) => {
      const client = orgClient(emulator);
      const form = without(await codeOf(client, { code_challenge: null }), 'code_verifier');
      assert.equal((await client.token(form)).status, 200);
      assert.ok(emulator.journal().at(-1)?.passed.includes('no verifier is left over'));
    }));

  it('wants no refresh scope for JWT bearer when a switch says so', () =>
    withEmulator(
      { ...fixed(), switches: { appScopes: 'api', jwtBearerNeedsRefreshScope: 'off' } },
      async (emulator) => {
        const client = orgClient(emulator);
        const { status, body } = await client.token(bearerOf(client));
        assert.deepEqual([status, body['scope']], [200, 'api']);
      },
    ));

  it('answers username and password with a token, signed, and no refresh token', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const { access_token, signature, ...rest } = (await client.token(passwordOf(client))).body;
      assert.match(String(access_token), /^00DEM0000000001!AQEMULATOR\./);
      assert.match(String(signature), /^[A-Za-z0-9+/]{43}=$/);
      assert.deepEqual(rest, {
        scope: 'id profile email openid api web',
        instance_url: client.url,
        id: `${client.url}/id/00DEM00000000012AA/005EM0000000001YAA`,
        token_type: 'Bearer',
        issued_at: String(fixedNow),
      });
    }));
});
