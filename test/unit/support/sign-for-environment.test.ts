import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeJwt, importSPKI, jwtVerify } from 'jose';
import type { Environment } from '../../../src/model/environment.ts';
import { audienceOfHost } from '../../../src/sandbox/lib/audience-of-host.ts';
import { signForEnvironment } from '../../../src/support/sign-for-environment.ts';
import { sampleKey } from '../keys/sample-keys.ts';
import { usePm } from '../sandbox/fake-pm.ts';

const now = 1_700_000_000_999;

const filledIn = {
  url: 'https://example.my.salesforce.com',
  clientId: 'EXAMPLE-consumer-key',
  username: 'somebody@example.com',
};

function environmentOf(values: Readonly<Record<string, string>>): Environment {
  return {
    id: '',
    name: 'org',
    values: Object.entries(values).map(([key, value]) => ({
      key,
      value,
      type: 'default',
      enabled: true,
    })),
    _postman_variable_scope: 'environment',
  };
}

async function signed(values: Readonly<Record<string, string>>, more = {}) {
  const { privateKeyPem } = await sampleKey();
  const environment = environmentOf({ ...filledIn, privateKey: privateKeyPem, ...values });
  return await signForEnvironment({ environment, now, ...more });
}

describe('an assertion signed for an environment', () => {
  it('says what the collection would say, and tells all of it but the assertion', async () => {
    const { assertion, ...told } = await signed({});
    assert.deepEqual(told, {
      issuer: 'EXAMPLE-consumer-key',
      subject: 'somebody@example.com',
      audience: 'https://login.salesforce.com',
      lifetimeSeconds: 180,
      expiresAt: '2023-11-14T22:16:20Z',
    });
    const key = await importSPKI((await sampleKey()).publicKeyPem, 'RS256');
    const { payload } = await jwtVerify(assertion, key, { currentDate: new Date(now) });
    assert.deepEqual(payload, {
      iss: 'EXAMPLE-consumer-key',
      sub: 'somebody@example.com',
      aud: 'https://login.salesforce.com',
      exp: 1_700_000_180,
    });
  });

  it('takes audience, lifetime and the claim of the username from the environment', async () => {
    const { assertion } = await signed({
      jwtAudience: 'https://test.salesforce.com',
      jwtLifetimeSeconds: '60',
      jwtSubjectClaim: 'prn',
    });
    assert.deepEqual(decodeJwt(assertion), {
      iss: 'EXAMPLE-consumer-key',
      prn: 'somebody@example.com',
      aud: 'https://test.salesforce.com',
      exp: 1_700_000_060,
    });
  });

  it('takes what is given over what the environment says, the key too', async () => {
    const { privateKeyPem } = await sampleKey();
    const { audience, lifetimeSeconds } = await signed(
      { jwtAudience: 'https://test.salesforce.com', jwtLifetimeSeconds: '60', privateKey: '' },
      { audience: 'https://site.example', lifetimeSeconds: 30, privateKeyPem },
    );
    assert.deepEqual(
      { audience, lifetimeSeconds },
      { audience: 'https://site.example', lifetimeSeconds: 30 },
    );
  });

  it('derives the audience from the host as the script in the collection does', async () => {
    const host = fc.constantFrom(
      'https://a.my.salesforce.com',
      'https://a--b.sandbox.my.salesforce.com',
      'https://a.scratch.my.salesforce.com',
      'https://a.my.site.com',
      'http://127.0.0.1:1/test/x',
    );
    await fc.assert(
      fc.asyncProperty(host, fc.constantFrom('', '/partners'), async (url, site) => {
        const { audience } = await signed({ url, site });
        usePm({ url, site });
        assert.equal(audience, audienceOfHost());
      }),
    );
  });

  it('is not made with a key in Postman Vault, and says who can read that', async () => {
    await assert.rejects(signed({ privateKey: '{{vault:sf-key}}' }), {
      name: 'Failure',
      message: 'privateKey stands in Postman Vault',
      why: 'an assertion cannot be signed without it, and only the Postman app can read its vault, so nothing was signed',
      exit: 'preflight',
    });
  });

  for (const name of ['clientId', 'username', 'url', 'privateKey']) {
    it(`is not made without ${name}, and says so`, async () => {
      await assert.rejects(signed({ [name]: ' ' }), {
        name: 'Failure',
        message: `${name} is not set`,
        exit: 'preflight',
      });
    });
  }

  for (const lifetimeSeconds of [0, -1, 1.5, Number.NaN]) {
    it(`is not made to live for ${lifetimeSeconds} seconds`, async () => {
      await assert.rejects(signed({}, { lifetimeSeconds }), { name: 'Failure', exit: 'usage' });
    });
  }
});
