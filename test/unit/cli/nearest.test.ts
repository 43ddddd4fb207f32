import assert from 'node:assert/strict';
import { nearest, suggestion } from '../../../src/cli/nearest.ts';

const names = ['generate', 'run', 'list', 'emulator', 'explain'];

describe('nearest', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['generat', ['generate']],
    ['genreate', ['generate']],
    ['RUN', ['run']],
    ['rnu', ['run']],
    ['emu', ['emulator']],
    ['e', ['emulator', 'explain']],
    ['deploy', []],
    ['abc', []],
  ];
  for (const [word, expected] of cases) {
    it(`of ${word} is ${expected.join(' and ') || 'nothing'}`, () => {
      assert.deepEqual([...nearest(word, names)].sort(), expected);
    });
  }

  it('puts the likeliest first', () => {
    assert.deepEqual(nearest('--timeout-requst', ['--timeout-script', '--timeout-request']), [
      '--timeout-request',
      '--timeout-script',
    ]);
  });
});

describe('nearest, of what is only begun,', () => {
  it('puts first what begins so', () => {
    assert.deepEqual(nearest('--org', ['--url', '--out', '--org-type']), [
      '--org-type',
      '--url',
      '--out',
    ]);
  });
});

describe('suggestion', () => {
  it('asks whether a near name was meant', () => {
    assert.equal(suggestion('emulater', names, 'else'), 'did you mean emulator?');
  });

  it('says what else to do when none is near', () => {
    assert.equal(suggestion('deploy', names, 'else'), 'else');
    assert.equal(suggestion('', names, 'else'), 'else');
    assert.equal(suggestion('fr', ['en', 'de'], 'else'), 'else');
  });
});
