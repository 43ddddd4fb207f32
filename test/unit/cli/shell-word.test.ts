import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { shellWord } from '../../../src/cli/shell-word.ts';

describe('shellWord', () => {
  it('leaves a plain path as it is', () => {
    assert.equal(shellWord('grantsmith/my-org.json'), 'grantsmith/my-org.json');
  });

  it('is read by a shell as the text it was made of', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme-ascii' });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 40 }), (texts) => {
        const words = texts.map((one) => `'' ${shellWord(one)}`).join(' ');
        const said = execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${words}`], {
          encoding: 'utf8',
        });
        assert.equal(said, texts.map((one) => `\n${one}\n`).join(''));
      }),
      { numRuns: 20 },
    );
  });
});
