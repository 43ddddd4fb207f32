import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftOf } from '../../../tools/write-generated.ts';

const files = [
  { path: 'collections/a.json', text: '{}\n' },
  { path: 'docs/known-errors.md', text: '# Known errors\n' },
];

describe('what differs between the code and what is checked in', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-drift-'));
    for (const name of ['collections', 'docs']) mkdirSync(join(folder, name));
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is nothing when every file is as the code makes it', () => {
    assert.deepEqual(driftOf(files, folder), []);
  });

  it('is a file that was changed by hand, by a line end even', () => {
    writeFileSync(join(folder, 'collections/a.json'), '{}\r\n');
    assert.deepEqual(driftOf(files, folder), [{ path: 'collections/a.json', how: 'changed' }]);
  });

  it('is a file that is missing', () => {
    rmSync(join(folder, 'docs/known-errors.md'));
    assert.deepEqual(driftOf(files, folder), [{ path: 'docs/known-errors.md', how: 'missing' }]);
  });

  it('is a collection that the code makes no more; a document may be written by hand', () => {
    writeFileSync(join(folder, 'collections/old.json'), '{}\n');
    writeFileSync(join(folder, 'docs/decisions.md'), '# Decisions\n');
    assert.deepEqual(driftOf(files, folder), [
      { path: 'collections/old.json', how: 'superfluous' },
    ]);
  });
});
