import type { Collection } from '../model/collection.ts';

/** What Postman's own OAuth 2.0 helper is told; all of it stands in the environment. */
const settings = {
  tokenName: 'Salesforce',
  grant_type: 'authorization_code_with_pkce',
  challengeAlgorithm: 'S256',
  authUrl: '{{url}}{{site}}/services/oauth2/authorize',
  accessTokenUrl: '{{url}}{{site}}/services/oauth2/token',
  redirect_uri: '{{redirectUrl}}',
  clientId: '{{clientId}}',
  clientSecret: '{{clientSecret}}',
  scope: '{{scope}}',
  client_authentication: 'body',
  addTokenTo: 'header',
  headerPrefix: 'Bearer',
} as const;

/**
 * The authorization of a collection, for *Get New Access Token* in the app (RFC 7636). No request
 * inherits it: each has its own, so that runs without the app are the same with and without it.
 */
export const oauthHelper: NonNullable<Collection['auth']> = {
  type: 'oauth2',
  oauth2: Object.entries(settings).map(([key, value]) => ({ key, value, type: 'string' })),
};
