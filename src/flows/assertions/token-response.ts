import type { Assertion } from '../../model/assertion.ts';
import type { Basis } from '../../model/basis.ts';
import type { VariableName } from '../../model/variables.ts';
import { documented, reported } from '../sources.ts';
import { jsonBody, notStored, statusIs } from './answer.ts';
import { member, memberOfType, noMember, optional } from './member.ts';

/** An org is reached by https; the emulator of grantsmith listens on loopback without it. */
export const orgUrl = String.raw`^(https://|http://(127\.0\.0\.1|localhost)\b)\S*[^/\s]$`;

interface TokenResponse {
  /** Who documents the response of this grant. */
  readonly basis: Basis;
  /** Whether the grant answers with `issued_at`; the JWT bearer sample has none. */
  readonly issuedAt: 'always' | 'perhaps';
  readonly refreshToken: 'never' | 'perhaps';
  /** The key of `signature` (HMAC-SHA256), one of these. */
  readonly signedWith: readonly [VariableName, ...VariableName[]];
}

/** What every token response of Salesforce must be, but for the asset-token exchange. */
export function tokenResponse(response: TokenResponse): readonly Assertion[] {
  return [
    statusIs(200, documented('RFC 6749', '5.1')),
    jsonBody(documented('RFC 6749', '5.1')),
    notStored(),
    ...bearerToken(response.basis),
    ...issue(response),
    ...scopes(),
    ...(response.refreshToken === 'never' ? [noMember('refresh_token', response.basis)] : []),
    ...newerMembers(),
    ...siteMembers(),
  ];
}

function bearerToken(basis: Basis): readonly Assertion[] {
  return [
    member('token_type', 'is Bearer', { equals: 'Bearer' }, basis),
    member('instance_url', 'is the URL of an org', { matches: orgUrl }, basis),
    {
      kind: 'identity-url',
      title: 'id is the identity URL of a user',
      path: 'id',
      basis: documented('MOB'),
    },
  ];
}

function issue({ basis, issuedAt, signedWith }: TokenResponse): readonly Assertion[] {
  const milliseconds = member(
    'issued_at',
    'is milliseconds as text',
    { matches: String.raw`^\d{13}$` },
    basis,
  );
  return [
    issuedAt === 'always' ? milliseconds : optional(milliseconds),
    {
      kind: 'hmac-signature',
      title: `signature, when there, is the HMAC of id and issued_at under ${signedWith.join(' or ')}`,
      secrets: signedWith,
      onlyIf: { filled: signedWith[0] },
      basis: documented('CONNECT'),
    },
  ];
}

function scopes(): readonly Assertion[] {
  return [
    optional(memberOfType('scope', 'string', documented('RFC 6749', '5.1'))),
    {
      kind: 'scopes',
      title: 'scope, when there, holds api',
      path: 'scope',
      include: ['api'],
      basis: documented('CONNECT'),
    },
  ];
}

/** What newer orgs add. */
function newerMembers(): readonly Assertion[] {
  return [
    optional(
      member(
        'token_format',
        'is opaque or jwt',
        { matches: '^(opaque|jwt)$' },
        documented('CONNECT'),
      ),
    ),
    optional(member('api_instance_url', 'is a URL', { matches: orgUrl }, documented('AGENT'))),
    optional(memberOfType('expires_in', 'number', documented('RFC 6749', '5.1'))),
  ];
}

/** What users of an Experience Cloud site get besides. */
function siteMembers(): readonly Assertion[] {
  return [
    optional(member('sfdc_community_url', 'is a URL', { matches: orgUrl }, reported('JSF'))),
    optional(
      member(
        'sfdc_community_id',
        'is the id of a site',
        { matches: '^0DB[0-9A-Za-z]{12}([0-9A-Z]{3})?$' },
        reported('JSF'),
      ),
    ),
  ];
}
