import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textOfHex } from '../../../../src/sandbox/lib/text-of-hex.ts';
import { utf8 } from '../../../../src/sandbox/lib/utf8.ts';

const text = fc.string({ unit: 'grapheme' });

describe('utf8', () => {
  it('agrees with Node.js', () => {
    fc.assert(
      fc.property(text, (one) => {
        assert.equal(utf8(one).toLowerCase(), Buffer.from(one).toString('hex'));
      }),
    );
  });
});

describe('textOfHex', () => {
  it('takes back what utf8 writes', () => {
    fc.assert(
      fc.property(text, (one) => {
        assert.equal(textOfHex(utf8(one)), one);
      }),
    );
  });

  it('refuses bytes that are no UTF-8', () => {
    assert.throws(() => textOfHex('ff'), URIError);
  });
});
