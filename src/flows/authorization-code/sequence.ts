import type { Sequence } from '../../model/sequence.ts';

/** What happens when a person signs in with a browser. */
export const authorizationCodeSequence: Sequence = [
  { from: 'Postman', to: 'Postman', says: 'makes state, PKCE pair' },
  { from: 'Postman', to: 'Person', says: 'authorize URL' },
  { from: 'Person', to: 'Salesforce', says: 'signs in, clicks Allow' },
  { from: 'Salesforce', to: 'Person', says: 'callback URL: code, state', answers: true },
  { from: 'Person', to: 'Postman', says: 'pastes the callback' },
  { from: 'Postman', to: 'Salesforce', says: 'POST token: code, code_verifier' },
  { from: 'Salesforce', to: 'Postman', says: 'access, refresh and id token', answers: true },
  { from: 'Postman', to: 'Salesforce', says: 'POST token: refresh_token' },
  { from: 'Salesforce', to: 'Postman', says: 'access_token, a new refresh_token', answers: true },
];
