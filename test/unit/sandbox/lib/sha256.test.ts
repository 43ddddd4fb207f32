import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../../src/sandbox/lib/sha256.ts';

const hexOf = (text: string): string => Buffer.from(text).toString('hex');

describe('sha256', () => {
  it('answers the examples of FIPS 180-4, and a long text', () => {
    const twoBlocks = 'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq';
    assert.deepEqual(['', 'abc', twoBlocks, 'a'.repeat(1_000)].map(hexOf).map(sha256), [
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
      '41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3',
    ]);
  });

  it('agrees with Node.js on any bytes, of any length around the block size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const expected = createHash('sha256').update(bytes).digest('hex');
        assert.equal(sha256(Buffer.from(bytes).toString('hex')), expected);
      }),
      { numRuns: 300 },
    );
  });
});
