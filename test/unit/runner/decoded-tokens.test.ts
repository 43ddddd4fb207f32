import assert from 'node:assert/strict';
import { decodedTokens } from '../../../src/runner/decoded-tokens.ts';
import type { SentRequest } from '../../../src/runner/sent-request.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = { alg: 'RS256', typ: 'JWT' };
const jwt = (claims: unknown, signature = 'EXAMPLE-signature'): string =>
  `${part(header)}.${part(claims)}.${signature}`;

const sent: SentRequest = {
  method: 'POST',
  url: 'https://example.my.salesforce.com/services/oauth2/token',
  headers: [],
  form: [],
  text: '',
  credentials: [],
};
const tokens = (more: Partial<SentRequest>, answer = '', seen = new Set<string>()) =>
  decodedTokens({ ...sent, ...more }, answer, seen);

describe('decodedTokens', () => {
  const claims = { iss: 'EXAMPLE-key', exp: 1_790_000_000 };

  it('finds what a form, a query, a JSON body, a header and an answer carry', () => {
    const found = (more: Partial<SentRequest>, answer = '') =>
      tokens(more, answer).map(({ name, way }) => `${way} ${name}`);
    const value = jwt(claims);
    assert.deepEqual(found({ form: [{ name: 'assertion', value }] }), ['sent assertion']);
    assert.deepEqual(found({ url: `${sent.url}?id_token_hint=${value}` }), ['sent id_token_hint']);
    assert.deepEqual(found({ text: JSON.stringify({ token: value }) }), ['sent token']);
    assert.deepEqual(found({ headers: [{ name: 'Authorization', value: `Bearer ${value}` }] }), [
      'sent Authorization',
    ]);
    assert.deepEqual(found({}, JSON.stringify({ access_token: value, id_token: jwt({ a: 1 }) })), [
      'received access_token',
      'received id_token',
    ]);
  });

  it('keeps what the token says, and nothing of the token', () => {
    const [token] = tokens({ form: [{ name: 'assertion', value: jwt(claims) }] });
    assert.deepEqual(token, { name: 'assertion', way: 'sent', header, claims });
  });

  it('leaves alone what nests so deep that no stack can follow it', () => {
    const deep = Buffer.from(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`);
    const value = `${part(header)}.${deep.toString('base64url')}.EXAMPLE`;
    assert.deepEqual(tokens({}, JSON.stringify({ access_token: value })), []);
  });

  it('tells each token once', () => {
    const seen = new Set<string>();
    const value = jwt(claims);
    assert.equal(tokens({}, JSON.stringify({ access_token: value }), seen).length, 1);
    const headers = [{ name: 'Authorization', value: `Bearer ${value}` }];
    assert.deepEqual(tokens({ headers }, '', seen), []);
  });

  it('masks what is about a person, so that two can be told apart', () => {
    const claimsOf = (sub: string) =>
      tokens(
        {},
        JSON.stringify({ id_token: jwt({ sub, name: 'Example Person', aud: ['a@b.example'] }) }),
      )[0]?.claims ?? {};
    const one = claimsOf('one@example.com');
    assert.match(String(one['sub']), /^«sub sha256:[0-9a-f]{6}»$/);
    assert.match(String(one['name']), /^«name sha256:[0-9a-f]{6}»$/);
    assert.match(JSON.stringify(one['aud']), /^\["«aud sha256:[0-9a-f]{6}»"\]$/);
    assert.notEqual(claimsOf('two@example.com')['sub'], one['sub']);
  });

  it('shows no long text, of which a part would be left', () => {
    const [token] = tokens(
      {},
      JSON.stringify({ access_token: jwt({ deep: { long: 'x'.repeat(401) } }) }),
    );
    assert.deepEqual(token?.claims, { deep: { long: '(text of 401 characters)' } });
  });

  it('takes an unsigned token, and nothing that is no token', () => {
    const form = (value: string) => tokens({ form: [{ name: 'assertion', value }] });
    assert.equal(form(jwt(claims, '')).length, 1);
    for (const odd of [
      '',
      'eyJ',
      'eyJ.eyJ.x',
      `${jwt(claims)}.more.parts`,
      `${part(header)}.${part([1])}.x`,
    ])
      assert.deepEqual(form(odd), [], odd);
  });
});
