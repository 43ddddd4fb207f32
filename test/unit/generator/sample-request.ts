import type { KnownErrorId } from '../../../src/known-errors/catalogue.ts';
import type { FlowRequest } from '../../../src/model/flow.ts';

/** A token request as short as it can be. */
export const sampleRequest: FlowRequest<KnownErrorId> = {
  id: 'token',
  folder: 'Get a token',
  title: 'Get a token',
  description: 'Asks for a token.',
  see: ['RFC 6749 section 4.4'],
  method: 'POST',
  url: '{{url}}/services/oauth2/token',
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      { name: 'grant_type', value: 'client_credentials', description: 'The grant.' },
      { name: 'client_id', value: '{{clientId}}', description: 'The app.' },
    ],
  },
  assertions: [
    {
      kind: 'status',
      title: 'the status is 200',
      oneOf: [200],
      basis: { source: 'RFC 6749 section 5.1', confidence: 'documented' },
    },
  ],
  examples: [],
  knownErrors: ['client-identifier-invalid'],
};
