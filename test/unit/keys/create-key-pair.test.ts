import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { createKeyPair, keySizes } from '../../../src/keys/create-key-pair.ts';
import { opensslText } from './openssl.ts';
import { sampleKey } from './sample-keys.ts';

describe('a new key pair', () => {
  for (const bits of keySizes)
    it(`has ${bits} bits, and openssl finds nothing wrong with it`, async () => {
      const { privateKeyPem, privateKeyPkcs1Pem } = await sampleKey(bits);
      for (const key of [privateKeyPem, privateKeyPkcs1Pem]) {
        assert.match(
          opensslText(['rsa', '-in', 'key.pem', '-check', '-noout'], { 'key.pem': key }),
          /RSA key ok/,
        );
        const text = opensslText(['rsa', '-in', 'key.pem', '-text', '-noout'], { 'key.pem': key });
        assert.match(text, new RegExp(`Private-Key: \\(${bits} bit`));
        assert.match(text, /publicExponent: 65537/);
      }
    });

  it('is one key in three files', async () => {
    const { privateKeyPem, privateKeyPkcs1Pem, publicKeyPem } = await sampleKey();
    const publicOf = (key: string): string =>
      opensslText(['rsa', '-in', 'key.pem', '-pubout'], { 'key.pem': key }).replace(
        'writing RSA key\n',
        '',
      );
    assert.deepEqual(
      [privateKeyPem.split('\n')[0], privateKeyPkcs1Pem.split('\n')[0]],
      ['-----BEGIN PRIVATE KEY-----', '-----BEGIN RSA PRIVATE KEY-----'],
    );
    assert.deepEqual(
      [publicOf(privateKeyPem), publicOf(privateKeyPkcs1Pem)],
      [publicKeyPem, publicKeyPem],
    );
  });

  it('has the bytes that openssl itself writes', async () => {
    const { privateKeyPem, privateKeyPkcs1Pem } = await sampleKey();
    const files = { 'key.pem': privateKeyPem };
    assert.equal(opensslText(['pkey', '-in', 'key.pem'], files), privateKeyPem);
    assert.equal(
      opensslText(['rsa', '-in', 'key.pem', '-traditional'], files).replace(
        'writing RSA key\n',
        '',
      ),
      privateKeyPkcs1Pem,
    );
  });

  it('is another one each time', async () => {
    const [one, other] = await Promise.all([sampleKey(), createKeyPair({ bits: 2048 })]);
    assert.ok(!createPublicKey(one.privateKeyPem).equals(createPublicKey(other.privateKeyPem)));
  });
});
