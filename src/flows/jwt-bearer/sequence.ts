import type { Sequence } from '../../model/sequence.ts';

/** What happens when a signed JWT is swapped for a token. */
export const jwtBearerSequence: Sequence = [
  { from: 'Postman', to: 'Postman', says: 'signs a JWT: iss, sub, aud, exp' },
  { from: 'Postman', to: 'Salesforce', says: 'POST token: assertion' },
  { from: 'Salesforce', to: 'Salesforce', says: 'checks it with the certificate' },
  { from: 'Salesforce', to: 'Postman', says: 'access_token of the user', answers: true },
  { from: 'Postman', to: 'Salesforce', says: 'REST API: Bearer access_token' },
];
