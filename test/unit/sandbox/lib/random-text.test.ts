import assert from 'node:assert/strict';
import { randomText } from '../../../../src/sandbox/lib/random-text.ts';
import { writeRandomText } from '../../../../src/sandbox/lib/write-random-text.ts';
import { usePm } from '../fake-pm.ts';

/** Runs something as in Newman's sandbox, which has no crypto. */
function withoutCrypto(work: () => void): void {
  const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  assert(crypto?.configurable);
  Reflect.deleteProperty(globalThis, 'crypto');
  try {
    work();
  } finally {
    Object.defineProperty(globalThis, 'crypto', crypto);
  }
}

const form = /^[\w-]{43}$/;

describe('randomText', () => {
  it('is fit for a code verifier, and another one each time', () => {
    const texts = Array.from({ length: 50 }, randomText);
    for (const text of texts) assert.match(text, form);
    assert.equal(new Set(texts).size, 50);
  });

  it('is so without crypto, too', () => {
    withoutCrypto(() => {
      const texts = Array.from({ length: 50 }, randomText);
      for (const text of texts) assert.match(text, form);
      assert.equal(new Set(texts).size, 50);
    });
  });
});

describe('writeRandomText', () => {
  const outside = 'EXAMPLE.of-a_verifier~that.came.from.outside.Newman';

  it('writes a new text where there is a secure source', () => {
    const variables = usePm({ _state: outside });
    writeRandomText('_state');
    assert.match(variables.get('_state') ?? '', form);
  });

  it('keeps a text that came from outside where there is none', () => {
    const variables = usePm({ _codeVerifier: outside });
    withoutCrypto(() => writeRandomText('_codeVerifier'));
    assert.equal(variables.get('_codeVerifier'), outside);
  });

  it('writes a new text when the one from outside is too short, or is no verifier', () => {
    for (const unfit of ['', 'short', `${outside} with spaces`]) {
      const variables = usePm({ _codeVerifier: unfit });
      withoutCrypto(() => writeRandomText('_codeVerifier'));
      assert.match(variables.get('_codeVerifier') ?? '', form);
    }
  });
});
