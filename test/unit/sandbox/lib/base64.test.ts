import assert from 'node:assert/strict';
import fc from 'fast-check';
import { base64url, hexOfBase64 } from '../../../../src/sandbox/lib/base64.ts';

const bytes = fc.uint8Array({ maxLength: 100 }).map((array) => Buffer.from(array));

describe('base64url', () => {
  it('answers the vectors of RFC 4648 section 10, without padding', () => {
    const texts = ['', 'f', 'fo', 'foo', 'foob', 'fooba', 'foobar'];
    assert.deepEqual(
      texts.map((text) => base64url(Buffer.from(text).toString('hex'))),
      ['', 'Zg', 'Zm8', 'Zm9v', 'Zm9vYg', 'Zm9vYmE', 'Zm9vYmFy'],
    );
  });

  it('agrees with Node.js, zeros at the start included', () => {
    fc.assert(
      fc.property(bytes, (buffer) => {
        assert.equal(base64url(buffer.toString('hex')), buffer.toString('base64url'));
      }),
    );
  });
});

describe('hexOfBase64', () => {
  it('takes back what Node.js writes, in either alphabet', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('base64', 'base64url'), (buffer, alphabet) => {
        const text = buffer.toString(alphabet as BufferEncoding).replace(/=+$/, '');
        assert.equal(hexOfBase64(text), buffer.toString('hex'));
      }),
    );
  });

  it('takes any text without an error, since an error might quote it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.match(hexOfBase64(text), /^([0-9a-f]{2})*$/);
      }),
    );
  });
});
