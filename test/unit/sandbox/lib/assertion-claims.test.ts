import assert from 'node:assert/strict';
import { assertionClaims } from '../../../../src/sandbox/lib/assertion-claims.ts';
import { audienceOfHost } from '../../../../src/sandbox/lib/audience-of-host.ts';
import { changedClaims } from '../../../../src/sandbox/lib/changed-claims.ts';
import { usePm } from '../fake-pm.ts';

describe('audienceOfHost', () => {
  for (const [url, site, audience] of [
    ['https://org.my.salesforce.com', '', 'https://login.salesforce.com'],
    ['https://login.salesforce.com', '', 'https://login.salesforce.com'],
    ['https://org-dev-ed.develop.my.salesforce.com', '', 'https://login.salesforce.com'],
    ['https://org-dev-ed.trailblaze.my.salesforce.com', '', 'https://login.salesforce.com'],
    ['https://latest.my.salesforce.com', '', 'https://login.salesforce.com'],
    ['https://test.salesforce.com', '', 'https://test.salesforce.com'],
    ['https://org--sbx.sandbox.my.salesforce.com', '', 'https://test.salesforce.com'],
    ['https://org--sbx.my.salesforce.com', '', 'https://test.salesforce.com'],
    ['https://org.scratch.my.salesforce.com', '', 'https://test.salesforce.com'],
    ['https://org.my.site.com', '', 'https://org.my.site.com'],
    ['https://org--sbx.sandbox.my.site.com', '', 'https://org--sbx.sandbox.my.site.com'],
    ['https://org.my.site.com', '/partners', 'https://org.my.site.com/partners'],
    ['https://shop.example', '/partners', 'https://shop.example/partners'],
  ] as const) {
    it(`is ${audience} for ${url}${site}`, () => {
      usePm({ url, site });
      assert.equal(audienceOfHost(), audience);
    });
  }
});

describe('assertionClaims', () => {
  const filled = {
    url: 'https://org.my.salesforce.com',
    clientId: 'EXAMPLE_consumer_key',
    username: 'user@grantsmith.example',
  };
  const now = (): number => Math.floor(Date.now() / 1000);

  it('are issuer, subject, audience and an expiry in three minutes, in seconds', () => {
    usePm(filled);
    const before = now();
    const { exp, ...claims } = assertionClaims();
    assert.deepEqual(claims, {
      iss: 'EXAMPLE_consumer_key',
      sub: 'user@grantsmith.example',
      aud: 'https://login.salesforce.com',
    });
    assert(Number(exp) >= before + 180 && Number(exp) <= now() + 180);
  });

  it('have the subject in prn, the audience and the lifetime that are set', () => {
    const jwtAudience = 'https://test.salesforce.com';
    usePm({ ...filled, jwtSubjectClaim: 'prn', jwtAudience, jwtLifetimeSeconds: '60' });
    const before = now();
    const { exp, ...claims } = assertionClaims();
    assert.deepEqual(claims, {
      iss: 'EXAMPLE_consumer_key',
      prn: 'user@grantsmith.example',
      aud: 'https://test.salesforce.com',
    });
    assert(Number(exp) >= before + 60 && Number(exp) <= now() + 60);
  });

  it('say which variable is missing', () => {
    usePm({ ...filled, clientId: '' });
    assert.throws(assertionClaims, new Error('clientId is empty. Fill it in.'));
    usePm({ ...filled, username: '' });
    assert.throws(assertionClaims, new Error('username is empty. Fill it in.'));
  });
});

describe('changedClaims', () => {
  const claims = { iss: 'a', sub: 'b', exp: 1_000, iat: 900 };

  it('moves the times, and no other claim', () => {
    assert.deepEqual(changedClaims({ ...claims, nbf: 800 }, { shiftSeconds: -600 }), {
      iss: 'a',
      sub: 'b',
      exp: 400,
      iat: 300,
      nbf: 200,
    });
  });

  it('lays other claims over them, with variables filled in, and takes away what is null', () => {
    usePm({ url: 'https://org.example' });
    const changes = { sub: null, aud: ['{{url}}'], exp: 5, nbf: 7 };
    assert.deepEqual(changedClaims(claims, { claims: changes, shiftSeconds: 60 }), {
      iss: 'a',
      aud: ['https://org.example'],
      exp: 5,
      iat: 960,
      nbf: 7,
    });
  });

  it('leaves them as they are when nothing is to change', () => {
    assert.deepEqual(changedClaims(claims, {}), claims);
  });
});
