import assert from 'node:assert/strict';
import type { JsonObject } from '../../../src/model/json.ts';
import { lifetimeOf, span } from '../../../src/support/inspect/lifetime.ts';
import {
  accessTokenClaims,
  accessTokenHeader,
  consumerKey,
  goodClaims,
  inspect,
  jwt,
  now,
  opaque,
  seconds,
} from './inspect/pasted-tokens.ts';

const remarksOn = (claims: JsonObject, header?: JsonObject) =>
  inspect(jwt({ ...goodClaims, ...claims }, header)).remarks.map(
    ({ weight, knownError }) => `${weight} ${knownError}`,
  );

describe('inspectToken: what it is', () => {
  const kinds: readonly (readonly [string, string, string])[] = [
    ['an opaque access token', opaque, 'access-token'],
    ['a JWT-based access token', jwt(accessTokenClaims, accessTokenHeader), 'jwt-access-token'],
    [
      'an asset token',
      jwt(
        {
          aud: ['https://example.com'],
          nbf: seconds,
          iss: 'https://example.my.salesforce.com',
          did: 'device-0001',
        },
        { kid: 'asset', typ: 'JWT', alg: 'RS256' },
      ),
      'asset-token',
    ],
    [
      'an id token',
      jwt({
        iss: 'https://example.my.salesforce.com',
        sub: 'https://login.salesforce.com/id/00DEM00000000012AA/005EM0000000001YAA',
        aud: consumerKey,
        exp: seconds + 120,
      }),
      'id-token',
    ],
    ['a JWT bearer assertion', jwt(goodClaims), 'jwt-bearer-assertion'],
    [
      'a client assertion',
      jwt({ iss: consumerKey, sub: consumerKey, aud: 'https://example.my.salesforce.com' }),
      'client-assertion',
    ],
    ['an actor token', jwt({ did: 'device-0001', cnf: { jwk: {} } }), 'actor-token'],
    ['a JWT of somebody else', jwt({ iss: 'https://example.com' }), 'other-jwt'],
    ['a refresh token', '5Aep_EXAMPLE_REFRESH_TOKEN', 'refresh-token'],
    ['an authorization code', 'aPrx_EXAMPLE_CODE==', 'authorization-code'],
    ['a consumer key', consumerKey, 'consumer-key'],
    ['nothing it knows', 'EXAMPLE', 'unknown'],
    ['nothing at all', '', 'unknown'],
  ];
  for (const [words, pasted, kind] of kinds) {
    it(`recognises ${words}`, () => assert.equal(inspect(pasted).kind, kind));
  }

  const wrapped: readonly (readonly [string, string, string])[] = [
    ['the word Bearer', `Bearer ${opaque}`, 'access-token'],
    ['a whole header', `Authorization: Bearer ${opaque}`, 'access-token'],
    ['curved quotes', `“${opaque}”`, 'access-token'],
    ['line breaks', jwt(goodClaims).replace(/(.{20})/g, '$1\r\n  '), 'jwt-bearer-assertion'],
    ['percent-encoding', encodeURIComponent(opaque).replace('!', '%21'), 'access-token'],
    [
      'a token response',
      JSON.stringify({ access_token: opaque, token_type: 'Bearer' }),
      'access-token',
    ],
    [
      'a form body',
      `grant_type=x&assertion=${jwt(goodClaims)}&format=json`,
      'jwt-bearer-assertion',
    ],
    [
      'a callback URL',
      'http://localhost/?code=aPrx_EXAMPLE%3D%3D&state=EXAMPLE',
      'authorization-code',
    ],
  ];
  for (const [words, pasted, kind] of wrapped) {
    it(`looks through ${words}`, () => assert.equal(inspect(pasted).kind, kind));
  }
});

describe('inspectToken: whose it is and how long it lives', () => {
  it('says all that a JWT-based access token claims', () => {
    assert.deepEqual(inspect(jwt(accessTokenClaims, accessTokenHeader)), {
      kind: 'jwt-access-token',
      title: 'JWT-based access token',
      facts: [
        { label: 'Org', value: '00DEM00000000012AA' },
        { label: 'User', value: '005EM0000000001YAA' },
        { label: 'Issuer (iss)', value: 'https://example.my.salesforce.com' },
        { label: 'Subject (sub)', value: 'uid:005EM0000000001YAA' },
        { label: 'Audience (aud)', value: 'https://example.my.salesforce.com' },
        { label: 'App (client_id)', value: consumerKey },
        { label: 'Scopes (scp)', value: 'api web' },
      ],
      lifetime: {
        state: 'alive',
        words: 'Lives for another 29 minutes.',
        issuedAt: '2026-01-31T11:59:00.000Z',
        notBefore: '2026-01-31T11:58:45.000Z',
        expiresAt: '2026-01-31T12:29:00.000Z',
      },
      header: accessTokenHeader,
      claims: accessTokenClaims,
      remarks: [
        {
          weight: 'note',
          what: 'REST-style APIs and the CPQ admin API take it; it is no session of the user interface, and it cannot be exchanged for an asset token.',
        },
      ],
    });
  });

  it('reads the org out of an opaque access token', () => {
    assert.deepEqual(inspect(opaque).facts, [{ label: 'Org', value: '00DEM00000000012AA' }]);
  });

  it('says that a JWT-based access token is expired, and since when', () => {
    const { lifetime, remarks } = inspect(
      jwt({ ...accessTokenClaims, exp: seconds - 3720 }, accessTokenHeader),
    );
    assert.equal(lifetime.words, 'Expired 1 hour 2 minutes ago.');
    assert.equal(remarks[0]?.knownError, 'session-expired');
  });

  it('says that a token is not valid yet', () => {
    const { lifetime } = inspect(jwt({ ...goodClaims, nbf: seconds + 90 }));
    assert.deepEqual(
      [lifetime.state, lifetime.words],
      ['not-yet-valid', 'Valid in 1 minute 30 seconds.'],
    );
  });

  it('names a time span in its two largest units', () => {
    assert.deepEqual([0, 1, 60, 61, 7200, 90_000, 172_800].map(span), [
      '0 seconds',
      '1 second',
      '1 minute',
      '1 minute 1 second',
      '2 hours',
      '1 day 1 hour',
      '2 days',
    ]);
  });
});

describe('inspectToken: why Salesforce would refuse an assertion', () => {
  it('finds nothing wrong with a good one', () => assert.deepEqual(remarksOn({}), []));

  const mistakes: readonly (readonly [string, JsonObject, readonly string[]])[] = [
    ['aud as an array', { aud: ['https://login.salesforce.com'] }, ['refused audience-is-invalid']],
    ['aud as a bare host', { aud: 'login.salesforce.com' }, ['refused audience-is-invalid']],
    [
      'a slash at the end of aud',
      { aud: 'https://login.salesforce.com/' },
      ['refused audience-is-invalid'],
    ],
    ['aud without TLS', { aud: 'http://login.salesforce.com' }, ['refused audience-is-invalid']],
    [
      'the token endpoint as aud',
      { aud: 'https://login.salesforce.com/services/oauth2/token' },
      ['refused audience-is-invalid'],
    ],
    [
      'the My Domain URL as aud',
      { aud: 'https://example.my.salesforce.com' },
      ['doubtful audience-is-invalid'],
    ],
    ['no aud', { aud: null }, ['refused audience-is-invalid']],
    ['exp in milliseconds', { exp: now + 300 }, ['doubtful invalid-assertion']],
    ['exp ten minutes ahead', { exp: seconds + 600 }, ['doubtful invalid-assertion']],
    ['exp gone by', { exp: seconds - 1 }, ['refused invalid-assertion']],
    ['no exp', { exp: null }, ['refused invalid-assertion']],
    ['nbf to come', { nbf: seconds + 60 }, ['refused invalid-assertion']],
    ['no sub', { sub: null }, ['refused user-has-not-approved']],
    ['sub beside prn', { prn: 'integration@example.com' }, ['note undefined']],
    ['an iss that is no consumer key', { iss: 'my-app' }, ['doubtful client-identifier-invalid']],
    ['a scope claim', { scope: 'api' }, ['doubtful scope-not-supported']],
  ];
  for (const [words, claims, remarks] of mistakes) {
    it(`finds ${words}`, () => assert.deepEqual(remarksOn(claims), remarks));
  }

  for (const exp of [now + 300, 'soon', { at: 1 }, 1e15])
    it(`does not say that exp is not there when it is ${JSON.stringify(exp)}`, () => {
      const { state, words } = lifetimeOf({ exp }, now);
      assert.deepEqual(
        [state, words],
        ['unknown', 'Its exp is no time in seconds, so that it does not tell until when it lives.'],
      );
    });

  it('takes exp as a text of digits', () =>
    assert.deepEqual(remarksOn({ exp: `${seconds + 60}` }), []));

  for (const alg of ['none', 'HS256', 'ES256']) {
    it(`finds alg ${alg}`, () => {
      assert.deepEqual(remarksOn({}, { alg }), ['refused invalid-assertion']);
    });
  }

  it('finds what is wrong with the encoding', () => {
    const [head, body] = jwt(goodClaims).split('.');
    const found = (text: string) => inspect(text).remarks.map(({ what }) => what.slice(0, 26));
    assert.deepEqual(found(`${head}.${body}`), ['It has 2 segments instead ']);
    assert.deepEqual(found(`${head}.${body}.`), ['It has no signature.']);
    assert.deepEqual(found(`${head}.${body}.EXAMPLE+/`), ['It has + or / in it: its s']);
    assert.deepEqual(found(`${head}.${body}.EXAMPLE=`), ['Its segments are padded wi']);
    assert.equal(inspect(`${head}.${body?.slice(0, 20)}`).title, 'JWT that cannot be read');
  });
});
