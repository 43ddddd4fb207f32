import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseToOverwrite } from '../../../src/cli/refuse-to-overwrite.ts';

describe('refuseToOverwrite', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-overwrite-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const refuse = (...paths: readonly string[]) =>
    refuseToOverwrite(paths, { why: 'it is EXAMPLE', next: 'take another' });

  it('names every file that would be lost', () => {
    const [one = '', two = '', three = ''] = ['one', 'two', 'three'].map((name) =>
      join(folder, name),
    );
    writeFileSync(one, '');
    assert.throws(() => refuse(one, two), {
      message: `${one} is there already`,
      why: 'it is EXAMPLE',
      next: 'take another',
      exit: 'usage',
    });
    writeFileSync(three, '');
    assert.throws(() => refuse(one, two, three), { message: `${one}, ${three} are there already` });
  });

  it('lets pass what holds nothing: no file, a device; and a folder, which cannot be overwritten', () => {
    mkdirSync(join(folder, 'folder'));
    refuse(join(folder, 'new'), '/dev/null', join(folder, 'folder'));
  });
});
