import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { jsonBody, statusIs } from '../assertions/answer.ts';
import { member, memberOfType, optional } from '../assertions/member.ts';
import { see } from '../pages.ts';
import { documented, reported } from '../sources.ts';
import { text } from '../text.ts';
import { bearer } from './bearer.ts';
import { exampleIdentityUrl, exampleOrgId, exampleUrl, exampleUserId } from './example-values.ts';

type UnplacedRequest = Omit<FlowRequest<KnownErrorId>, 'folder'>;

const userInfo: UnplacedRequest = {
  id: 'user-info',
  title: 'Ask who the user is (userinfo)',
  description:
    'OpenID Connect userinfo: whose token this is. The app needs the scope openid, profile or id.\n\nA dead token is answered with 403 and the bare text Bad_OAuth_Token.',
  see: see('userinfo'),
  method: 'GET',
  url: text('{{_endpoint}}/services/oauth2/userinfo'),
  authorization: bearer,
  assertions: [
    statusIs(200, documented('EP')),
    jsonBody(documented('EP')),
    member('user_id', 'is the user of the token', { equalsVariable: '_userId' }, reported('CHIL')),
    member(
      'organization_id',
      'is the org of the token',
      { equalsVariable: '_orgId' },
      reported('CHIL'),
    ),
    memberOfType('preferred_username', 'string', reported('CHIL')),
    optional(memberOfType('email_verified', 'boolean', reported('CHIL'))),
    optional(memberOfType('utcOffset', 'integer', reported('CHIL'))),
    optional(memberOfType('urls', 'object', reported('CHIL'))),
  ],
  examples: [
    {
      title: 'The user',
      status: 200,
      body: {
        sub: exampleIdentityUrl,
        user_id: exampleUserId,
        organization_id: exampleOrgId,
        preferred_username: 'integration@example.com',
        name: 'EXAMPLE User',
        email: 'integration@example.com',
        email_verified: true,
        zoneinfo: 'Europe/Berlin',
        user_type: 'STANDARD',
        language: 'en_US',
        locale: 'en_US',
        utcOffset: 3600000,
        active: true,
      },
    },
  ],
  knownErrors: ['bad-oauth-token'],
};

const identity: UnplacedRequest = {
  id: 'identity-url',
  title: 'Ask the identity URL',
  description:
    'The identity URL is the member id of the token response: it names the org and the user, and answers with the profile. `format` beats the header Accept.',
  see: see('identity'),
  method: 'GET',
  url: text('{{_identityUrl}}'),
  query: [{ name: 'format', value: 'json', description: 'json or xml.' }],
  authorization: bearer,
  assertions: [
    statusIs(200, documented('MOB')),
    jsonBody(documented('MOB')),
    member('user_id', 'is the user of the token', { equalsVariable: '_userId' }, documented('MOB')),
    member(
      'organization_id',
      'is the org of the token',
      { equalsVariable: '_orgId' },
      documented('MOB'),
    ),
    memberOfType('username', 'string', documented('MOB')),
    memberOfType('active', 'boolean', documented('MOB')),
    memberOfType('urls', 'object', documented('MOB')),
  ],
  examples: [
    {
      title: 'The user',
      status: 200,
      body: {
        id: exampleIdentityUrl,
        asserted_user: true,
        user_id: exampleUserId,
        organization_id: exampleOrgId,
        username: 'integration@example.com',
        display_name: 'EXAMPLE User',
        urls: { rest: `${exampleUrl}/services/data/v{version}/` },
        active: true,
        user_type: 'STANDARD',
        language: 'en_US',
        locale: 'en_US',
        utcOffset: 3600000,
      },
    },
  ],
  knownErrors: ['bad-oauth-token'],
};

/** Who is behind the token. */
export const identityRequests: readonly UnplacedRequest[] = [userInfo, identity];
