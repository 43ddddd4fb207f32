import type { Assertion } from '../../model/assertion.ts';
import { documented } from '../sources.ts';
import { orgUrl } from './token-response.ts';

/** The id token, there when `openid` was granted, is for this app and signed by the org. */
export function idToken(): Assertion {
  return {
    kind: 'jwt',
    title: 'id_token, when there, is for this app and signed with a key of the org',
    path: 'id_token',
    optional: true,
    header: { alg: { equals: 'RS256' } },
    claims: {
      iss: { matches: orgUrl },
      sub: { matches: '/id/00D[0-9A-Za-z]+/005[0-9A-Za-z]+$' },
      aud: { includesVariable: 'clientId' },
      nonce: { equalsVariable: '_nonce' },
      exp: { seconds: 'future' },
      iat: { seconds: 'past' },
    },
    keys: '_keys',
    basis: documented('OIDC', '2'),
  };
}
