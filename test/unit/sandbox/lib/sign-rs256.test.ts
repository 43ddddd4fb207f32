import assert from 'node:assert/strict';
import { sign, verify } from 'node:crypto';
import fc from 'fast-check';
import type { RsaPrivateKey } from '../../../../src/sandbox/lib/rsa-private-key.ts';
import { rsaPrivateKey } from '../../../../src/sandbox/lib/rsa-private-key.ts';
import { signRs256 } from '../../../../src/sandbox/lib/sign-rs256.ts';
import { usePm } from '../fake-pm.ts';
import { keyOf, openssl } from '../keys.ts';

function keyIn(pem: string): RsaPrivateKey {
  usePm({ privateKey: pem });
  return rsaPrivateKey('privateKey');
}

describe('signRs256', () => {
  for (const bits of [2048, 2050, 3072, 4096] as const) {
    it(`makes the same signature as Node.js with ${bits} bits, whatever the message`, () => {
      const { privateKey, publicKey, pkcs8 } = keyOf(bits);
      const key = keyIn(pkcs8);
      fc.assert(
        fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (message) => {
          const signature = Buffer.from(signRs256(message, key), 'hex');
          assert.deepEqual(signature, sign('sha256', Buffer.from(message), privateKey));
          assert(verify('sha256', Buffer.from(message), publicKey, signature));
        }),
        { numRuns: 10 },
      );
    });

    it(`makes a signature that openssl verifies, with ${bits} bits`, () => {
      const { pkcs1, publicPem } = keyOf(bits);
      const message = 'eyJhbGciOiJSUzI1NiJ9.EXAMPLE';
      const files = {
        message,
        signature: Buffer.from(signRs256(message, keyIn(pkcs1)), 'hex'),
        'public.pem': publicPem,
      };
      const args = [
        'dgst',
        '-sha256',
        '-verify',
        'public.pem',
        '-signature',
        'signature',
        'message',
      ];
      assert.equal(openssl(args, files), 'Verified OK\n');
    });
  }

  it('gives no signature away when a number of the key is wrong', () => {
    const key = keyIn(keyOf(2048).pkcs8);
    for (const at of [1, 2, 4, 5, 6, 7, 8]) {
      const spoilt = key.map((number, index) => (index === at ? number + 2n : number));
      assert.throws(
        () => signRs256('EXAMPLE', spoilt as unknown as RsaPrivateKey),
        new Error('The key is damaged. Paste it again.'),
        `number ${at}`,
      );
    }
  });
});
