import { journalSays, type Refused } from './journal-says.ts';
import { bearerOf, clientCredentials, codeOf, passwordOf, refreshOf } from './token-forms.ts';

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
    when: 'nobody is attached to the app',
    switches: { userApproved: 'nobody' },
    send: (client) => client.token(clientCredentials(client)),
    says: ['no-client-credentials-user', 'no profile or permission set is attached to the app'],
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

journalSays('client credentials', clientCredentialsFlow);
journalSays('JWT bearer', jwtBearerFlow);
journalSays('username and password', passwordFlow);
journalSays('a request with a scope', withScope);
