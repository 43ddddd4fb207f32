import type { Assertion, JsonCheck } from '../../model/assertion.ts';
import { documented, inferred } from '../sources.ts';
import { jsonBody, notStored, statusIs } from './answer.ts';
import { capture } from './capture.ts';
import { member, memberOfType, noMember } from './member.ts';
import { orgUrl } from './token-response.ts';

/** What the asset-token exchange answers (RFC 8693 section 2.2.1); `actor` are claims of the device. */
export function assetTokenResponse(
  actor: Readonly<Record<string, JsonCheck>> = {},
): readonly Assertion[] {
  const basis = documented('CHIL');
  return [
    statusIs(200, documented('RFC 8693', '2.2.1')),
    jsonBody(documented('RFC 8693', '2.2.1')),
    notStored(),
    member(
      'issued_token_type',
      'says that it is a JWT',
      { equals: 'urn:ietf:params:oauth:token-type:jwt' },
      basis,
    ),
    member('token_type', 'is Bearer', { equals: 'Bearer' }, basis),
    memberOfType('expires_in', 'number', basis),
    noMember('id', basis),
    noMember('instance_url', basis),
    noMember('refresh_token', basis),
    ...assetToken(actor),
    capture('access_token', '_assetToken', basis),
  ];
}

function assetToken(actor: Readonly<Record<string, JsonCheck>>): readonly Assertion[] {
  const token = { kind: 'jwt', path: 'access_token', keys: '_keys' } as const;
  return [
    {
      ...token,
      title: 'access_token is a JWT of this org, signed with one of its keys',
      header: { alg: { equals: 'RS256' }, typ: { equals: 'JWT' } },
      claims: { iss: { matches: orgUrl }, aud: { type: 'array' }, nbf: { seconds: 'past' } },
      basis: documented('AT'),
    },
    {
      ...token,
      title: 'access_token names the asset and the time it ends',
      header: {},
      claims: { exp: { seconds: 'future' }, iat: { seconds: 'past' }, ...actor },
      basis: inferred('ATE'),
    },
  ];
}
