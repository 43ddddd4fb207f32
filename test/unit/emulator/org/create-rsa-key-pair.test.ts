import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { createRsaKeyPair } from '../../../../src/emulator/org/create-rsa-key-pair.ts';

describe('createRsaKeyPair', () => {
  it('makes keys of 2048 bits in which openssl finds nothing wrong, each another', async () => {
    const pairs = await Promise.all(Array.from({ length: 8 }, createRsaKeyPair));
    const moduli = new Set(pairs.map(({ publicKey }) => publicKey.export({ format: 'jwk' }).n));
    assert.equal(moduli.size, pairs.length);
    for (const { privateKey } of pairs) {
      assert.deepEqual(privateKey.asymmetricKeyDetails, {
        modulusLength: 2048,
        publicExponent: 65_537n,
      });
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
      const said = execFileSync('openssl', ['rsa', '-check', '-noout'], {
        input: pem,
        stdio: 'pipe',
      });
      assert.equal(said.toString().trim(), 'RSA key ok');
    }
  });

  it('makes two halves of one key', async () => {
    const { privateKey, publicKey } = await createRsaKeyPair();
    const text = Buffer.from('EMULATOR');
    const signature = sign(
      'sha256',
      text,
      createPrivateKey(privateKey.export({ type: 'pkcs1', format: 'pem' })),
    );
    assert.equal(verify('sha256', text, publicKey, signature), true);
    assert.deepEqual(
      createPublicKey(privateKey).export({ format: 'jwk' }),
      publicKey.export({ format: 'jwk' }),
    );
  });
});
