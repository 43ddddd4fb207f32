/** Synthetic values of saved examples; no org has such ids, and no secret stands in them. */
export const exampleOrgId = '00DEM00000000012AA';
export const exampleUserId = '005EM0000000001YAA';
const exampleUrl = 'https://MyDomainName.my.salesforce.com';
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
