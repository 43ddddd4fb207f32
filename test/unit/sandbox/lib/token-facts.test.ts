import assert from 'node:assert/strict';
import { tokenFacts } from '../../../../src/sandbox/lib/token-facts.ts';

const now = 1_700_000_000;
const part = (members: object): string =>
  Buffer.from(JSON.stringify(members)).toString('base64url');
const jwtOf = (claims: object, alg = 'RS256'): string => `${part({ alg })}.${part(claims)}.c2ln`;

const opaque = {
  access_token: '00DEXAMPLE00000!AQ_EXAMPLE_TOKEN',
  token_type: 'Bearer',
  instance_url: 'https://example.my.salesforce.com',
  id: 'https://login.salesforce.com/id/00DEM00000000012AA/005EM0000000001YAA',
  scope: 'api refresh_token',
  refresh_token: '5Aep_EXAMPLE',
};

describe('what a token response says', () => {
  it('names the user, the org and the scopes of an opaque token, and no lifetime', () => {
    assert.deepEqual(tokenFacts(opaque, now), {
      kind: 'Access token, opaque',
      rows: [
        { name: 'user', value: '005EM0000000001YAA' },
        { name: 'org', value: '00DEM00000000012AA' },
        { name: 'instance', value: 'https://example.my.salesforce.com' },
        { name: 'scopes', value: 'api refresh_token' },
        { name: 'came with it', value: 'refresh_token' },
      ],
      claims: [],
    });
  });

  it('shows the claims of a JWT, times as dates, and how long it lives', () => {
    const claims = {
      sub: 'uid:005EM0000000001YAA',
      iss: 'https://example.my.salesforce.com',
      scp: 'api',
      aud: ['a', 'b'],
      iat: now - 10,
      exp: now + 1790,
    };
    assert.deepEqual(tokenFacts({ access_token: jwtOf(claims), token_type: 'Bearer' }, now), {
      kind: 'Access token, a JWT',
      seconds: 1800,
      end: (now + 1790) * 1000,
      ends: '2023-11-14T22:43:10Z',
      rows: [
        { name: 'user', value: 'uid:005EM0000000001YAA' },
        { name: 'instance', value: 'https://example.my.salesforce.com' },
        { name: 'scopes', value: 'api' },
      ],
      claims: [
        { name: 'sub', value: 'uid:005EM0000000001YAA' },
        { name: 'iss', value: 'https://example.my.salesforce.com' },
        { name: 'scp', value: 'api' },
        { name: 'aud', value: '["a","b"]' },
        { name: 'iat', value: '2023-11-14T22:13:10Z' },
        { name: 'exp', value: '2023-11-14T22:43:10Z' },
      ],
    });
  });

  it('takes the lifetime of an asset token from expires_in where the JWT has none', () => {
    const facts = tokenFacts(
      {
        access_token: jwtOf({ did: 'device' }),
        issued_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        expires_in: 60,
      },
      now,
    );
    assert.deepEqual(
      [facts?.['kind'], facts?.['seconds'], facts?.['end']],
      ['Asset token, a JWT', 60, (now + 60) * 1000],
    );
  });

  it('is nothing when no token came', () => {
    assert.equal(tokenFacts({ error: 'invalid_grant' }, now), undefined);
    assert.equal(tokenFacts({}, now), undefined);
  });
});
