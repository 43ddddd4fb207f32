import assert from 'node:assert/strict';
import fc from 'fast-check';
import { modPow } from '../../../../src/sandbox/lib/mod-pow.ts';

/** Bit by bit, as in any textbook. */
function expected(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let power = 1n;
  for (const bit of exponent.toString(2)) {
    power = (power * power) % modulus;
    if (bit === '1') power = (power * base) % modulus;
  }
  return power;
}

const number = fc.bigInt({ min: 0n, max: 2n ** 300n });

describe('modPow', () => {
  it('agrees with the textbook', () => {
    fc.assert(
      fc.property(
        number,
        number,
        fc.bigInt({ min: 2n, max: 2n ** 300n }),
        (base, power, modulus) => {
          assert.equal(modPow(base, power, modulus), expected(base, power, modulus));
        },
      ),
    );
  });
});
