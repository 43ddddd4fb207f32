import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { jsonBody, statusIs } from '../assertions/answer.ts';
import { member, memberOfType, optional } from '../assertions/member.ts';
import { see } from '../pages.ts';
import { documented, reported } from '../sources.ts';
import { text } from '../text.ts';
import { bearer } from './bearer.ts';
import { clientId, clientSecret } from './token-endpoint.ts';

type Request = FlowRequest<KnownErrorId>;

const introspection = documented('RFC 7662', '2.2');

const introspect: Request = {
  id: 'introspect',
  folder: 'Inspect and revoke',
  title: 'Introspect the access token',
  description:
    'RFC 7662: whether the token is alive, whose it is, and how long it lives. Times are in seconds here, unlike issued_at. An app may ask about its own tokens; about others only with "Introspect All Tokens". Skipped without clientSecret.',
  see: see('RFC 7662 section 2.1', 'introspection'),
  method: 'POST',
  url: text('{{url}}{{site}}/services/oauth2/introspect'),
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      { name: 'token', value: text('{{_accessToken}}'), description: 'The token in question.' },
      { name: 'token_type_hint', value: 'access_token', description: 'What kind of token it is.' },
      clientId,
      clientSecret,
    ],
  },
  onlyIf: { filled: 'clientSecret' },
  assertions: [
    statusIs(200, introspection),
    jsonBody(introspection),
    member('active', 'is true', { equals: true }, introspection),
    optional(member('client_id', 'is this app', { equalsVariable: 'clientId' }, reported('IDP'))),
    optional(memberOfType('username', 'string', reported('IDP'))),
    optional(memberOfType('scope', 'string', introspection)),
    optional(member('token_type', 'is access_token', { equals: 'access_token' }, reported('IDP'))),
    optional(member('exp', 'is a time to come', { seconds: 'future' }, reported('IDP'))),
    optional(member('iat', 'is a time gone by', { seconds: 'past' }, reported('IDP'))),
  ],
  examples: [
    {
      title: 'Alive',
      status: 200,
      body: {
        active: true,
        scope: 'api',
        client_id: 'EXAMPLE_CONSUMER_KEY',
        username: 'integration@example.com',
        token_type: 'access_token',
        exp: 1700007200,
        iat: 1700000000,
        nbf: 1700000000,
      },
    },
    { title: 'Dead', status: 200, body: { active: false } },
  ],
  knownErrors: ['client-identifier-invalid', 'invalid-client-credentials'],
};

const revoke: Request = {
  id: 'revoke',
  folder: 'Inspect and revoke',
  title: 'Revoke the access token',
  description:
    'RFC 7009. The body of the answer says nothing; that the token is dead shows in the next request. Revoking a refresh token kills its access tokens too.',
  see: see('RFC 7009 section 2.1', 'revocation'),
  method: 'POST',
  url: text('{{url}}{{site}}/services/oauth2/revoke'),
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      { name: 'token', value: text('{{_accessToken}}'), description: 'The token to revoke.' },
    ],
  },
  assertions: [statusIs(200, documented('RFC 7009', '2.2'))],
  examples: [{ title: 'Revoked', status: 200, body: '' }],
  knownErrors: ['invalid-token', 'unsupported-token-type'],
};

const seenDead: Request = {
  id: 'revoked-token',
  folder: 'Inspect and revoke',
  title: 'See that the revoked token is dead',
  description: 'The REST API takes the token no longer. Nothing else proves a revocation.',
  see: see('revocation'),
  method: 'GET',
  url: text('{{_endpoint}}/services/data/v{{version}}/limits'),
  authorization: bearer,
  assertions: [
    {
      kind: 'refusal',
      title: 'the REST API refuses the token: INVALID_SESSION_ID',
      knownError: 'session-expired',
      basis: documented('REST'),
    },
  ],
  examples: [],
  knownErrors: ['session-expired'],
};

/** Looks at the token from outside, then ends it. */
export const inspectAndRevoke: readonly Request[] = [introspect, revoke, seenDead];
