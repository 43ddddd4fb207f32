import type { Sequence } from '../../model/sequence.ts';

/** What happens when the password of a user is sent. */
export const usernamePasswordSequence: Sequence = [
  { from: 'Postman', to: 'Salesforce', says: 'POST token: username, password' },
  { from: 'Salesforce', to: 'Postman', says: 'access_token of the user', answers: true },
  { from: 'Postman', to: 'Salesforce', says: 'REST API: Bearer access_token' },
];
