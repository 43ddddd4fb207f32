import assert from 'node:assert/strict';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import type { Switches } from '../../src/emulator/switches.ts';
import {
  assertionOf,
  codeForm,
  credentials,
  freshCode,
  jwtBearer,
  jwtCredentials,
  type OrgClient,
  orgClient,
  refreshForm,
  signIn,
} from './org-client.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

type Form = Readonly<Record<string, string>>;

const now = fixedNow / 1000;

const clientCredentials = (client: OrgClient): Form => ({
  grant_type: 'client_credentials',
  ...credentials(client),
});

const bearerOf = (client: OrgClient, claims: object = {}): Form => ({
  grant_type: jwtBearer,
  assertion: assertionOf(client, now, claims),
});

const passwordOf = (client: OrgClient, change: Form = {}): Form => ({
  grant_type: 'password',
  username: client.value('username'),
  password: client.value('password') + client.value('secretToken'),
  ...credentials(client),
  ...change,
});

const codeOf = async (
  client: OrgClient,
  asked: Readonly<Record<string, string | null>> = {},
): Promise<Record<string, string>> => codeForm(client, await freshCode(client, asked));

const refreshOf = async (client: OrgClient): Promise<Form> =>
  refreshForm(client, (await signIn(client))['refresh_token']);

const without = (form: Form, name: string): Form =>
  Object.fromEntries(Object.entries(form).filter(([one]) => one !== name));

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

interface Refused {
  readonly when: string;
  readonly switches?: Partial<Switches>;
  readonly send: (client: OrgClient, emulator: Emulator) => Promise<unknown>;
  /** The known error, and why. */
  readonly says: readonly [refusal: string, why: string];
}

const authorizationCode: readonly Refused[] = [
  {
    when: 'nobody gave the code out',
    send: (client) => client.token(codeForm(client, 'EXAMPLE')),
    says: [
      'invalid-authorization-code',
      'no such code was given out; was it encoded twice, or cut?',
    ],
  },
  {
    when: 'the code was given to another app',
    send: async (client) => client.token({ ...(await codeOf(client)), ...jwtCredentials(client) }),
    says: ['invalid-authorization-code', 'the code was given to another app'],
  },
  {
    when: 'the secret is not sent',
    send: async (client) => client.token(without(await codeOf(client), 'client_secret')),
    says: ['invalid-client-credentials', 'the client secret was not sent'],
  },
  {
    when: 'the code was used before',
    send: async (client) => {
      const form = await codeOf(client);
      await client.token(form);
      return client.token(form);
    },
    says: ['expired-authorization-code', 'the code was used before'],
  },
  {
    when: 'the code is a minute too old',
    send: async (client, emulator) => {
      const form = await codeOf(client);
      emulator.moveClock(16 * 60);
      return client.token(form);
    },
    says: ['expired-authorization-code', 'the code expired 60 seconds ago'],
  },
  {
    when: 'redirect_uri is not sent',
    send: async (client) => client.token(without(await codeOf(client), 'redirect_uri')),
    says: ['redirect-uri-missing', 'redirect_uri was not sent'],
  },
  {
    when: 'redirect_uri is another than that of the authorize URL',
    send: async (client) =>
      client.token({ ...(await codeOf(client)), redirect_uri: 'https://other.example/' }),
    says: [
      'redirect-uri-mismatch',
      'redirect_uri is https://other.example/; the authorize URL had CALLBACK',
    ],
  },
  {
    when: 'code_verifier is not sent',
    send: async (client) => client.token(without(await codeOf(client), 'code_verifier')),
    says: [
      'code-verifier-missing',
      'the authorize URL had a code_challenge, and code_verifier was not sent',
    ],
  },
  {
    when: 'code_verifier is another one',
    send: async (client) => client.token({ ...(await codeOf(client)), code_verifier: 'EXAMPLE' }),
    says: ['code-verifier-mismatch', 'the SHA-256 of code_verifier is not the code_challenge'],
  },
  {
    when: 'code_verifier is sent for a code without a challenge',
    switches: { pkceRequired: 'off' },
    send: async (client) => client.token(await codeOf(client, { code_challenge: null })),
    says: [
      'code-verifier-mismatch',
      'code_verifier was sent, but the authorize URL had no code_challenge',
    ],
  },
];

const clientCredentialsFlow: readonly Refused[] = [
  {
    when: 'the flow is not enabled',
    switches: { clientCredentialsFlow: 'off' },
    send: (client) => client.token(clientCredentials(client)),
    says: ['client-credentials-not-enabled', 'Enable Client Credentials Flow is off'],
  },
  {
    when: 'the app has no Run As user',
    switches: { clientCredentialsUser: 'missing' },
    send: (client) => client.token(clientCredentials(client)),
    says: ['no-client-credentials-user', 'the app has no Run As user'],
  },
  {
    when: 'the Run As user is not active',
    switches: { userState: 'inactive' },
    send: (client) => client.token(clientCredentials(client)),
    says: ['no-client-credentials-user', 'the Run As user is not active'],
  },
  {
    when: 'the app has only scopes for people',
    switches: { appScopes: 'full web refresh_token offline_access' },
    send: (client) => client.token(clientCredentials(client)),
    says: [
      'no-valid-scopes',
      'of the scopes full web refresh_token offline_access none is for client credentials',
    ],
  },
];

const jwtBearerFlow: readonly Refused[] = [
  {
    when: 'the flow is not enabled',
    switches: { jwtBearerFlow: 'off' },
    send: (client) => client.token(bearerOf(client)),
    says: ['refresh-scope-required', 'Enable JWT Bearer Flow is off'],
  },
  {
    when: 'the app lacks the scope refresh_token',
    switches: { appScopes: 'api web' },
    send: (client) => client.token(bearerOf(client)),
    says: ['refresh-scope-required', 'the app has only the scopes api web'],
  },
  {
    when: 'nobody has the username',
    send: (client) => client.token(bearerOf(client, { sub: 'nobody@emulator.example' })),
    says: [
      'user-has-not-approved',
      'the org emulator has no user with the username "nobody@emulator.example"',
    ],
  },
  {
    when: 'sub is no text',
    send: (client) => client.token(bearerOf(client, { sub: 7 })),
    says: ['user-has-not-approved', 'the org emulator has no user with the username 7'],
  },
  {
    when: 'the host is that of sandboxes',
    send: (client) => client.post('/test/services/oauth2/token', bearerOf(client)),
    says: ['user-has-not-approved', 'the users of a production org do not log in on the test host'],
  },
];

const refreshTokenFlow: readonly Refused[] = [
  {
    when: 'nobody gave the token out',
    send: (client) => client.token(refreshForm(client, 'EXAMPLE')),
    says: ['expired-refresh-token', 'no such refresh token was given out'],
  },
  {
    when: 'the token was given to another app',
    send: async (client) =>
      client.token({ ...(await refreshOf(client)), ...jwtCredentials(client) }),
    says: ['expired-refresh-token', 'the refresh token was given to another app'],
  },
  {
    when: 'the secret is not sent',
    send: async (client) => client.token(without(await refreshOf(client), 'client_secret')),
    says: ['invalid-client-credentials', 'the client secret was not sent'],
  },
  {
    when: 'the token is revoked while the refresh takes its time',
    switches: { refreshTakesMilliseconds: '1000' },
    send: async (client) => {
      const form = await refreshOf(client);
      const refresh = client.token(form);
      await client.post('/services/oauth2/revoke', { token: form['refresh_token'] ?? '' });
      return refresh;
    },
    says: ['expired-refresh-token', 'the refresh token is revoked: it was revoked'],
  },
  {
    when: 'another refresh is in progress',
    switches: { refreshState: 'in-progress' },
    send: async (client) => client.token(await refreshOf(client)),
    says: [
      'token-request-in-progress',
      'another refresh with this token has not been answered yet',
    ],
  },
  {
    when: 'the token was rotated away',
    switches: { refreshReuse: 'refuse' },
    send: async (client) => {
      const form = await refreshOf(client);
      await client.token(form);
      return client.token(form);
    },
    says: ['expired-refresh-token', 'rotation has put another token in the place of this one'],
  },
  {
    when: 'one that was rotated away came back, and killed its family',
    send: async (client) => {
      const first = await refreshOf(client);
      const { body } = await client.token(first);
      await client.token(first);
      return client.token(refreshForm(client, body['refresh_token']));
    },
    says: [
      'expired-refresh-token',
      'the refresh token is revoked: a refresh token that was rotated away came back',
    ],
  },
  {
    when: 'the policy is to expire at once',
    switches: { refreshTokenPolicy: 'zero' },
    send: async (client) => client.token(await refreshOf(client)),
    says: ['expired-refresh-token', 'refresh token policy: immediately expire'],
  },
  {
    when: 'the policy gives it an hour',
    switches: { refreshTokenPolicy: '3600' },
    send: async (client, emulator) => {
      const form = await refreshOf(client);
      emulator.moveClock(3601);
      return client.token(form);
    },
    says: ['expired-refresh-token', 'refresh token policy: lifetime of 3600 s'],
  },
];

const passwordFlow: readonly Refused[] = [
  {
    when: 'the org blocks the flow',
    switches: { passwordFlow: 'blocked' },
    send: (client) => client.token(passwordOf(client)),
    says: ['authentication-failure', 'the org blocks the username-password flow'],
  },
  {
    when: 'the host is that of sandboxes',
    send: (client) => client.post('/test/services/oauth2/token', passwordOf(client)),
    says: ['authentication-failure', 'the users of the org do not log in on the test host'],
  },
  {
    when: 'the address is outside the range',
    switches: { ipRestriction: 'enforced' },
    send: (client) => client.token(passwordOf(client)),
    says: ['authentication-failure', 'the address of the caller is outside the range'],
  },
  {
    when: 'nobody has the username',
    send: (client) => client.token(passwordOf(client, { username: 'nobody@emulator.example' })),
    says: ['authentication-failure', 'no user has this username'],
  },
  {
    when: 'the security token is left out',
    send: (client) => client.token(passwordOf(client, { password: client.value('password') })),
    says: [
      'authentication-failure',
      'the password is not the user’s, followed by the security token',
    ],
  },
];

const withScope: readonly Refused[] = [
  clientCredentials,
  bearerOf,
  codeOf,
  refreshOf,
  passwordOf,
].map((formOf) => ({
  when: `${formOf.name.replace(/Of$/, '')} sends one`,
  send: async (client) => client.token({ ...(await formOf(client)), scope: 'api' }),
  says: ['scope-not-supported', 'scope was sent in the token request'],
}));

const refusals: Readonly<Record<string, readonly Refused[]>> = {
  'client credentials': clientCredentialsFlow,
  'JWT bearer': jwtBearerFlow,
  'an authorization code': authorizationCode,
  'a refresh token': refreshTokenFlow,
  'username and password': passwordFlow,
  'a request with a scope': withScope,
};

for (const [grant, cases] of Object.entries(refusals)) {
  describe(`the journal says why ${grant} brought no token`, () => {
    for (const { when, switches = {}, send, says } of cases) {
      it(when, () =>
        withEmulator({ ...fixed(), switches }, async (emulator) => {
          const client = orgClient(emulator);
          await send(client, emulator);
          const { refusal, why } = emulator.journal().at(-1) ?? {};
          const callback = client.value('redirectUrl');
          assert.deepEqual([refusal, why?.replace(callback, 'CALLBACK')], says);
        }),
      );
    }
  });
}
