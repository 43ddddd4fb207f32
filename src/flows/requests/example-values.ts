import type { Example } from '../../model/flow.ts';

/** Synthetic values of saved examples; no org has such ids, and no secret stands in them. */
export const exampleOrgId = '00DEM00000000012AA';
export const exampleUserId = '005EM0000000001YAA';
export const exampleUrl = 'https://MyDomainName.my.salesforce.com';
export const exampleIdentityUrl = `https://login.salesforce.com/id/${exampleOrgId}/${exampleUserId}`;

/** A token response as the grants answer it; a grant adds or takes away members. */
export const exampleTokenResponse = {
  access_token: `${exampleOrgId.slice(0, 15)}!AQ_EXAMPLE_ACCESS_TOKEN`,
  signature: 'EXAMPLE_SIGNATURE=',
  scope: 'api',
  instance_url: exampleUrl,
  id: exampleIdentityUrl,
  token_type: 'Bearer',
  issued_at: '1700000000000',
} as const;

/** An answer of the token endpoint that brings a token; it forbids to store it. */
export function tokenExample(title: string, body: Exclude<Example['body'], string>): Example {
  return { title, status: 200, headers: { 'Cache-Control': 'no-cache, no-store' }, body };
}

/** What the authorize endpoint answers a browser in which nobody is signed in. */
export const wayToLogin: Example = {
  title: 'The way to the login page',
  status: 302,
  headers: {
    Location: `${exampleUrl}/?ec=302&startURL=${encodeURIComponent(
      '/setup/secur/RemoteAccessAuthorizationPage.apexp?source=EXAMPLE_SOURCE',
    )}`,
  },
  body: '',
};
