import type { JsonObject } from '../../../../src/model/json.ts';
import { inspectToken } from '../../../../src/support/inspect.ts';

export const now = Date.UTC(2026, 0, 31, 12);
export const seconds = now / 1000;
export const consumerKey = '3MVG9_EXAMPLE_CONSUMER_KEY';

const segment = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function jwt(
  claims: JsonObject,
  header: JsonObject = { alg: 'RS256' },
  signature = 'EXAMPLE_SIGNATURE',
) {
  return `${segment(header)}.${segment(claims)}.${signature}`;
}

export const goodClaims = {
  iss: consumerKey,
  sub: 'integration@example.com',
  aud: 'https://login.salesforce.com',
  exp: seconds + 180,
};

export const accessTokenHeader = {
  tnk: 'core/prod/00DEM00000000012AA',
  ver: '1.0',
  kid: 'CORE_ATJWT.00DEM0000000001.1700000000000',
  tty: 'sfdc-core-token',
  typ: 'JWT',
  alg: 'RS256',
};

export const accessTokenClaims = {
  scp: 'api web',
  aud: ['https://example.my.salesforce.com'],
  sub: 'uid:005EM0000000001YAA',
  iss: 'https://example.my.salesforce.com',
  client_id: consumerKey,
  iat: seconds - 60,
  nbf: seconds - 75,
  exp: seconds + 1740,
  mty: 'oauth',
};

export const opaque = '00DEM0000000001!AQ_EXAMPLE.access_token.EXAMPLE';

export const inspect = (pasted: string) => inspectToken(pasted, { now });
