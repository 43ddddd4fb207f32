import assert from 'node:assert/strict';
import { shapeOfResponse } from '../../../../src/runner/response-shape/shape-of-response.ts';

const known = [
  { name: 'url', value: 'https://acme.my.salesforce.com' },
  { name: 'redirectUrl', value: 'https://acme.my.salesforce.com/callback' },
  { name: 'username', value: 'ada@acme.example' },
];

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: object) => `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.EXAMPLE`;

function bodyShape(body: unknown) {
  return shapeOfResponse(
    {
      request: 'a / b',
      status: 200,
      headers: [],
      body: typeof body === 'string' ? body : JSON.stringify(body),
    },
    known,
  ).body;
}

describe('shapeOfResponse', () => {
  it('follows no body that nests so deep that no stack can', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    assert.equal(bodyShape(deep), '{JSON nested too deeply}');
  });

  it('keeps the status, and the headers that say how the answer is meant', () => {
    const shape = shapeOfResponse(
      {
        request: 'Get a token / Deeper / Ask',
        status: 302,
        headers: [
          {
            name: 'Location',
            value: 'https://acme.my.salesforce.com/callback?code=EXAMPLE&state=x',
          },
          { name: 'Date', value: 'today' },
          { name: 'Cache-Control', value: 'no-store' },
          { name: 'Set-Cookie', value: 'sid=EXAMPLE' },
        ],
        body: '',
      },
      known,
    );
    assert.deepEqual(shape, {
      request: 'Get a token / Deeper / Ask',
      status: 302,
      headers: {
        'cache-control': 'no-store',
        location: '{{redirectUrl}}?code={text}&state={text}',
      },
      body: '{empty}',
    });
  });

  const values: readonly (readonly [string, unknown, unknown])[] = [
    ['an opaque access token', `00D000000000001!${'EXAMPLE'.repeat(5)}`, '{opaque access token}'],
    ['a refresh token', `5Aep${'EXAMPLE'.repeat(5)}`, '{refresh token}'],
    ['a record id', '005000000000001AAA', '{record id 005 of 18 characters}'],
    ['a word of fifteen letters', 'internationally', '{text}'],
    ['a date', '2026-11-22', '{date}'],
    ['a point in time', '2026-11-22T03:00:00.000+0000', '{date and time}'],
    ['milliseconds in a text', '1700000000000', '{milliseconds since 1970}'],
    ['seconds', 1_700_000_000, '{seconds since 1970}'],
    ['a count', 7, '{whole number}'],
    ['a fraction', 0.5, '{number}'],
    ['a locale', 'en_US', '{locale}'],
    ['an HMAC', `${'a'.repeat(43)}=`, '{base64 of 32 bytes}'],
    ['a value of the environment', 'ada@acme.example', '{{username}}'],
    ['another address', 'bob@acme.example', '{e-mail address or username}'],
    [
      'a URL of the org',
      'https://acme.my.salesforce.com/services/data/v64.0/x',
      '{{url}}/services/data/v{version}/x',
    ],
    ['another URL', 'https://other.example/a?b=c', '{origin}/a?b={text}'],
    ['an empty text', '', '{empty text}'],
    ['true', true, '{boolean}'],
    ['null', null, '{null}'],
    ['anything else', 'EXAMPLE secret', '{text}'],
  ];
  for (const [what, value, shape] of values)
    it(`shows ${what} as ${JSON.stringify(shape)}`, () => {
      assert.deepEqual(bodyShape({ member: value }), { member: shape });
    });

  it('keeps the words that are the statement, without ids and hosts', () => {
    assert.deepEqual(
      bodyShape({
        error: 'invalid_grant',
        error_description: 'user 005000000000001AAA of https://acme.my.salesforce.com is unknown',
        token_type: 'Bearer',
      }),
      {
        error: 'invalid_grant',
        error_description: 'user {id} of {url} is unknown',
        token_type: 'Bearer',
      },
    );
  });

  it('keeps lifetimes, and looks into a JWT', () => {
    assert.deepEqual(
      bodyShape({
        expires_in: 7200,
        token: jwt({ iat: 1_700_000_000, exp: 1_700_001_800, sub: 'x' }),
      }),
      {
        expires_in: '{lifetime of 7200 s}',
        token: {
          JWT: {
            claims: { exp: '{1800 s after iat}', iat: '{seconds since 1970}', sub: '{text}' },
            header: { alg: 'RS256', typ: 'JWT' },
          },
        },
      },
    );
  });

  it('shows a list by what stands in it, once', () => {
    assert.deepEqual(bodyShape([{ a: 1 }, { a: 2 }, { b: 1 }]), [
      { a: '{whole number}' },
      { b: '{whole number}' },
    ]);
    assert.deepEqual(bodyShape([]), []);
  });

  it('tells bodies apart that are no JSON', () => {
    assert.equal(bodyShape('<!DOCTYPE html><p>EXAMPLE'), '{markup}');
    assert.equal(bodyShape('Bad_OAuth_Token'), 'Bad_OAuth_Token');
    assert.equal(bodyShape('some text, with 1 EXAMPLE'), '{text}');
    assert.deepEqual(bodyShape('error=access_denied&state=EXAMPLE'), {
      form: { error: 'access_denied', state: '{text}' },
    });
  });
});
