import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkIterationData } from '../../../src/cli/check-iteration-data.ts';

describe('checkIterationData', () => {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-data-'));
  const path = join(folder, 'rows');
  after(() => rmSync(folder, { recursive: true }));

  const check = (text: string) => () => {
    writeFileSync(path, text);
    checkIterationData(path);
  };

  for (const text of [
    'username\na@b.example\n',
    'username,version\r\n"a, b",64.0\r\n',
    '\uFEFF[{ "username": "a@b.example" }]',
    '\n [\n{ "username": "a@b.example" },\n{}\n]\n',
  ])
    it(`takes ${JSON.stringify(text)}`, () => assert.doesNotThrow(check(text)));

  const refused: readonly (readonly [string, string])[] = [
    ['', 'has no row for an iteration'],
    ['username', 'has no row for an iteration'],
    ['username\n\n \n', 'has no row for an iteration'],
    ['[]', 'has no row for an iteration'],
    ['{ "username": "a@b.example" }', 'has no row for an iteration'],
    ['[1, 2]', 'has a row without names for an iteration'],
    ['[["a@b.example"]]', 'has a row without names for an iteration'],
    ['[{}, null]', 'has a row without names for an iteration'],
    ['[{ "username": "a@b.example" },]', 'is not JSON'],
  ];
  for (const [text, why] of refused)
    it(`refuses ${JSON.stringify(text)}, of which Newman would make one run without data`, () => {
      assert.throws(check(text), {
        message: `${path} ${why}`,
        exit: 'usage',
        next: 'write the names in the first line and a line for each iteration, or a JSON list with an object for each',
      });
    });
});
