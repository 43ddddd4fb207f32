import { type BrokenEnvironment, bare, jwt } from '../broken-environment.ts';

export const appAndUser: readonly BrokenEnvironment[] = [
  {
    ...bare,
    title: 'with key and secret exchanged',
    changes: { clientId: 'A'.repeat(64), clientSecret: '3MVG9_EXAMPLE_CONSUMER_KEY' },
    finding: 'credentials-swapped',
  },
  {
    ...bare,
    title: 'with the key for a secret',
    changes: { clientSecret: '3MVG9_EXAMPLE_CONSUMER_KEY' },
    finding: 'secret-is-the-key',
  },
  {
    ...bare,
    title: 'with the name of the app for its key',
    changes: { clientId: 'My_Integration' },
    finding: 'client-id-shape',
  },
  {
    ...bare,
    title: 'with a second app without its secret',
    changes: { jwtClientId: '3MVG9_EXAMPLE_JWT' },
    finding: 'jwt-app-without-secret',
  },
  {
    ...jwt,
    title: 'with a name for a username',
    changes: { username: 'Integration User' },
    finding: 'space-inside username-shape',
  },
  {
    ...jwt,
    title: 'with the id of the user',
    changes: { username: '005EM0000000001YAA' },
    finding: 'username-shape',
  },
  {
    ...jwt,
    title: 'with a production user for a sandbox',
    orgType: 'sandbox',
    changes: { username: 'integration@example.com' },
    finding: 'username-without-sandbox',
  },
];
