/** Scopes that Salesforce knows; other words are misspelt. `cdp_…` stands for a family of them. */
const knownScopes = new Set(
  (
    'api web full openid offline_access id email profile address phone refresh_token chatter_api ' +
    'content custom_permissions visualforce lightning wave_api eclair_api pardot_api chatbot_api ' +
    'interaction_api einstein_gpt_api sfap_api cdp_query_api cdp_profile_api cdp_ingest_api ' +
    'cdp_identityresolution_api cdp_segment_api'
  ).split(' '),
);

/** The scopes that discovery lists. */
export const supportedScopes: readonly string[] = [...knownScopes];

const refreshScopes = ['refresh_token', 'offline_access'];

export function isKnownScope(scope: string): boolean {
  return knownScopes.has(scope) || scope.startsWith('cdp_');
}

export function withoutRefresh(scopes: readonly string[]): readonly string[] {
  return scopes.filter((scope) => !refreshScopes.includes(scope));
}

/** Whether a refresh token may be given out. */
export function allowsRefresh(scopes: readonly string[]): boolean {
  return withoutRefresh(scopes).length < scopes.length;
}

/** `refresh_token` and `offline_access` are two names of one scope. */
export function hasScope(scopes: readonly string[], wanted: string): boolean {
  if (refreshScopes.includes(wanted)) return allowsRefresh(scopes);
  return scopes.includes(wanted) || scopes.includes('full');
}

export function splitScopes(text: string): readonly string[] {
  return text.split(/\s+/).filter((scope) => scope !== '');
}
