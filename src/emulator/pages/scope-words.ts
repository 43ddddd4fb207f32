/** What Salesforce calls its scopes in Setup and on the approval page. */
const words: ReadonlyMap<string, string> = new Map([
  ['api', 'Manage user data via APIs'],
  ['web', 'Manage user data via Web browsers'],
  ['full', 'Full access'],
  ['openid', 'Access unique user identifiers'],
  ['id', 'Access the identity URL service'],
  ['profile', 'Access the identity URL service: profile'],
  ['email', 'Access the identity URL service: e-mail address'],
  ['address', 'Access the identity URL service: address'],
  ['phone', 'Access the identity URL service: phone number'],
  ['refresh_token', 'Perform requests at any time'],
  ['offline_access', 'Perform requests at any time'],
  ['sfap_api', 'Access the Salesforce API Platform'],
  ['chatbot_api', 'Access chatbot services'],
]);

export function scopeWords(scope: string): string {
  return words.get(scope) ?? `Use the scope ${scope}`;
}
