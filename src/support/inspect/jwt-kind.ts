import type { JsonObject } from '../../model/json.ts';
import type { TokenKind } from './inspection.ts';
import type { ReadJwt } from './read-jwt.ts';

/** How each kind of JWT is told from the others; the first that fits counts. */
const signs: readonly {
  readonly kind: TokenKind;
  readonly title: string;
  readonly fits: (header: JsonObject, claims: JsonObject) => boolean;
}[] = [
  {
    kind: 'jwt-access-token',
    title: 'JWT-based access token',
    fits: (header, { scp, mty }) =>
      header['tty'] === 'sfdc-core-token' || (scp !== undefined && mty !== undefined),
  },
  {
    kind: 'asset-token',
    title: 'Asset token',
    fits: (header, claims) =>
      /^assets?$/i.test(String(header['kid'])) || 'custom_attributes' in claims,
  },
  {
    kind: 'actor-token',
    title: 'Actor token of the asset-token exchange',
    fits: (_, claims) => 'cnf' in claims || 'did' in claims,
  },
  {
    kind: 'id-token',
    title: 'OpenID Connect id token',
    fits: (_, { sub, at_hash, nonce }) =>
      at_hash !== undefined || nonce !== undefined || /\/id\/00D\w+\/005\w+/.test(String(sub)),
  },
  {
    kind: 'client-assertion',
    title: 'Client assertion (in place of a client secret)',
    fits: (_, { iss, sub }) => iss !== undefined && iss === sub,
  },
  {
    kind: 'jwt-bearer-assertion',
    title: 'JWT bearer assertion',
    fits: (_, { iss, sub, prn, aud }) =>
      /^3MVG/.test(String(iss)) ||
      prn !== undefined ||
      /@/.test(String(sub)) ||
      /(login|test)\.salesforce\.com/.test(String(aud)),
  },
];

/** What a JWT is, from its header and claims alone. */
export function jwtKind({ header, claims }: ReadJwt): { kind: TokenKind; title: string } {
  const found = signs.find(({ fits }) => fits(header, claims));
  return found ?? { kind: 'other-jwt', title: 'JWT of a kind that Salesforce does not issue' };
}
