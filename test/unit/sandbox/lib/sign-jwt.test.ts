import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CompactSign, compactVerify } from 'jose';
import { rsaPrivateKey } from '../../../../src/sandbox/lib/rsa-private-key.ts';
import { signJwt } from '../../../../src/sandbox/lib/sign-jwt.ts';
import { usePm } from '../fake-pm.ts';
import { keyOf } from '../keys.ts';

describe('signJwt', () => {
  for (const bits of [2048, 3072, 4096] as const) {
    it(`is equal to jose to the byte with ${bits} bits, whatever the claims`, async () => {
      const { privateKey, publicKey, pkcs8 } = keyOf(bits);
      usePm({ privateKey: pkcs8 });
      const key = rsaPrivateKey('privateKey');
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (claims) => {
          const token = signJwt(claims, key);
          const payload = new TextEncoder().encode(JSON.stringify(claims));
          const expected = await new CompactSign(payload)
            .setProtectedHeader({ alg: 'RS256' })
            .sign(privateKey);
          assert.equal(token, expected);
          assert.deepEqual((await compactVerify(token, publicKey)).payload, payload);
        }),
        { numRuns: 10 },
      );
    });
  }
});
