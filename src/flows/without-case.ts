import type { KnownErrorId } from '../known-errors/catalogue.ts';

/** Known errors that no negative case proves, and why. Every other one has a case. */
export const withoutCase: Readonly<Partial<Record<KnownErrorId, string>>> = {
  'bad-jti': 'No request of the flows authenticates with a signed client assertion.',
  'invalid-scope':
    'The token endpoint takes scope only in the exchange by an Apex handler, which is none of the flows.',
  'invalid-subject-token': 'Data Cloud answers it, which is another service.',
  'authorize-must-use-get': 'It is documented without the request that is refused so.',
  'out-of-band-not-supported': 'It is documented without the request that is refused so.',
  'app-not-attached-to-agent': 'The Agent API answers it, which is another service.',
  'agent-api-not-found': 'The Agent API answers it, which is another service.',
};
