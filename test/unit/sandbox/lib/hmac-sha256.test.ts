import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { hmacSha256 } from '../../../../src/sandbox/lib/hmac-sha256.ts';

describe('hmacSha256', () => {
  it('answers test cases 1 and 2 of RFC 4231 section 4', () => {
    assert.equal(
      hmacSha256('\u000b'.repeat(20), 'Hi There'),
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    );
    assert.equal(
      hmacSha256('Jefe', 'what do ya want for nothing?'),
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  it('takes a key of a whole block as it is, and hashes one of a byte more', () => {
    const keys = ['k'.repeat(64), 'k'.repeat(65)];
    assert.deepEqual(
      keys.map((key) => hmacSha256(key, 'EXAMPLE')),
      keys.map((key) => createHmac('sha256', key).update('EXAMPLE').digest('hex')),
    );
  });

  it('agrees with Node.js on keys shorter and longer than a block', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 150 });
    fc.assert(
      fc.property(text, text, (key, message) => {
        assert.equal(
          hmacSha256(key, message),
          createHmac('sha256', key).update(message).digest('hex'),
        );
      }),
    );
  });
});
