import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { FlowRequest } from '../../model/flow.ts';
import { jsonBody, statusIs } from '../assertions/answer.ts';
import { capture } from '../assertions/capture.ts';
import { member, memberOfType } from '../assertions/member.ts';
import { see } from '../pages.ts';
import { documented } from '../sources.ts';
import { text } from '../text.ts';

const basis = documented('EP');

/** Keeps the public keys against which the scripts check every JWT that the org signs. */
export const signingKeys: FlowRequest<KnownErrorId> = {
  id: 'signing-keys',
  folder: 'Get a token',
  title: 'Fetch the signing keys of the org',
  description:
    'The public keys (JWKS) with which the org signs id tokens, asset tokens and JWT-based access tokens. The next requests check signatures against them. Nobody needs a token for this.',
  see: see('RFC 7517 section 5', 'endpoints'),
  method: 'GET',
  url: text('{{url}}{{site}}/id/keys'),
  authorization: { kind: 'none' },
  assertions: [
    statusIs(200, basis),
    jsonBody(basis),
    member('keys.0.kty', 'is RSA', { equals: 'RSA' }, basis),
    memberOfType('keys.0.kid', 'string', basis),
    memberOfType('keys.0.n', 'string', basis),
    memberOfType('keys.0.e', 'string', basis),
    capture('', '_keys', basis, { as: 'json' }),
  ],
  examples: [
    {
      title: 'The keys',
      status: 200,
      body: {
        keys: [
          { kty: 'RSA', n: 'EXAMPLE_MODULUS', e: 'AQAB', alg: 'RS256', use: 'sig', kid: '248' },
        ],
      },
    },
  ],
  knownErrors: [],
};
