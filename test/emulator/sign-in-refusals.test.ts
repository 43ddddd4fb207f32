import { journalSays, type Refused } from './journal-says.ts';
import { codeForm, jwtCredentials, refreshForm } from './org-client.ts';
import { codeOf, refreshOf, without } from './token-forms.ts';

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
    when: 'the host is that of sandboxes',
    send: async (client) => client.post('/test/services/oauth2/token', await codeOf(client)),
    says: ['invalid-authorization-code', 'the code was not given out by the test host'],
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

journalSays('an authorization code', authorizationCode);
journalSays('a refresh token', refreshTokenFlow);
