import assert from 'node:assert/strict';
import { sign, verify } from 'node:crypto';
import { signJwtBearerAssertion } from '../../../src/keys/sign-jwt-bearer-assertion.ts';
import { opensslText } from './openssl.ts';
import { sampleKey } from './sample-keys.ts';

const wish = {
  clientId: 'EXAMPLE-consumer-key',
  username: 'somebody@example.com',
  audience: 'https://login.salesforce.com',
  lifetimeSeconds: 180,
  now: 1_700_000_000_999,
};

describe('a JWT bearer assertion signed outside Postman', () => {
  it('says who, for whom, to whom and until when, and is signed with RS256', async () => {
    const { privateKeyPem, publicKeyPem } = await sampleKey();
    const [header = '', claims = '', signature = ''] = (
      await signJwtBearerAssertion({ ...wish, privateKeyPem })
    ).split('.');
    const decoded = [header, claims].map((part) => Buffer.from(part, 'base64url').toString());
    assert.deepEqual(decoded, [
      '{"alg":"RS256"}',
      '{"iss":"EXAMPLE-consumer-key","sub":"somebody@example.com","aud":"https://login.salesforce.com","exp":1700000180}',
    ]);
    const signed = Buffer.from(`${header}.${claims}`);
    assert.ok(verify('sha256', signed, publicKeyPem, Buffer.from(signature, 'base64url')));
    assert.equal(signature, sign('sha256', signed, privateKeyPem).toString('base64url'));
  });

  it('takes the key in any form', async () => {
    const { privateKeyPem, privateKeyPkcs1Pem } = await sampleKey();
    const forms = [privateKeyPem, privateKeyPkcs1Pem, privateKeyPem.replaceAll('\n', '\\n')];
    const signed = await Promise.all(
      forms.map((form) => signJwtBearerAssertion({ ...wish, privateKeyPem: form })),
    );
    assert.equal(new Set(signed).size, 1);
  });

  it('is refused with a key that Salesforce would refuse', async () => {
    const privateKeyPem = opensslText(['genrsa', '1024']);
    await assert.rejects(signJwtBearerAssertion({ ...wish, privateKeyPem }), {
      name: 'Failure',
      message: 'The private key is too weak.',
      why: 'The key has 1024 bits. Salesforce wants 2048 or more.',
    });
  });
});
