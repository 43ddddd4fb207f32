import type { Sequence } from '../../model/sequence.ts';

/** What happens when a server asks in its own name. */
export const clientCredentialsSequence: Sequence = [
  { from: 'Postman', to: 'Salesforce', says: 'POST token: client_id, client_secret' },
  { from: 'Salesforce', to: 'Salesforce', says: 'acts as the Run As user' },
  { from: 'Salesforce', to: 'Postman', says: 'access_token (opaque or JWT)', answers: true },
  { from: 'Postman', to: 'Salesforce', says: 'REST API: Bearer access_token' },
  { from: 'Postman', to: 'CPQ', says: 'admin API: Bearer JWT' },
];
