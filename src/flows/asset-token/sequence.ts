import type { Sequence } from '../../model/sequence.ts';

/** What happens when an access token is exchanged for an asset token. */
export const assetTokenSequence: Sequence = [
  { from: 'Postman', to: 'Salesforce', says: 'POST token, by subjectTokenFlow' },
  { from: 'Salesforce', to: 'Postman', says: 'access_token', answers: true },
  { from: 'Postman', to: 'Postman', says: 'signs an actor_token (optional)' },
  { from: 'Postman', to: 'Salesforce', says: 'POST token: subject and actor token' },
  { from: 'Salesforce', to: 'Postman', says: 'asset token (JWT, 60 s)', answers: true },
  { from: 'Postman', to: 'CPQ', says: 'admin API: Bearer asset token' },
  { from: 'CPQ', to: 'Salesforce', says: 'GET /id/keys' },
];
