import type { Assertion, JsonCheck } from '../../model/assertion.ts';
import { reported } from '../sources.ts';

const header: Readonly<Record<string, JsonCheck>> = {
  alg: { equals: 'RS256' },
  typ: { equals: 'JWT' },
  kid: { filled: true },
  tty: { equals: 'sfdc-core-token' },
};

const claims: Readonly<Record<string, JsonCheck>> = {
  iss: { equalsVariable: '_endpoint' },
  sub: { matches: '^uid:005[0-9A-Za-z]{12}([0-9A-Z]{3})?$' },
  aud: { includesVariable: '_endpoint' },
  scp: { includes: 'api' },
  client_id: { equalsVariable: 'jwtClientId' },
  exp: { seconds: 'future' },
  iat: { seconds: 'past' },
  nbf: { seconds: 'past' },
};

/** The access token is a JWT, as an app with "Issue JWT-based access tokens" gives it. */
export function jwtAccessToken(): Assertion {
  return {
    kind: 'jwt',
    title: 'access_token is a JWT of this org, signed with one of its keys',
    path: 'access_token',
    header,
    claims,
    keys: '_keys',
    basis: reported('MSDK'),
  };
}
