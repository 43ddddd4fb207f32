import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesBelow, prepareFiles, readJson, writeWhole } from '../../../src/cli/files.ts';

describe('files that a person names', () => {
  let folder: string;
  const at = (...names: readonly string[]): string => join(folder, ...names);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are written whole, in folders that are made for them, with nothing left beside them', () => {
    writeWhole(at('new', 'file'), 'text', 0o600);
    assert.equal(readFileSync(at('new', 'file'), 'utf8'), 'text');
    assert.equal(lstatSync(at('new', 'file')).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(at('new')), ['file']);
  });

  it('are written through a link, which stays one', () => {
    writeFileSync(at('file'), 'old');
    symlinkSync('file', at('link'));
    writeWhole(at('link'), 'new');
    assert.ok(lstatSync(at('link')).isSymbolicLink());
    assert.equal(readFileSync(at('file'), 'utf8'), 'new');
  });

  it('may be a pipe, which gets the text and stays a pipe', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const reader = spawn('cat', [at('pipe')]);
    let read = '';
    reader.stdout.setEncoding('utf8').on('data', (text: string) => {
      read += text;
    });
    const ended = new Promise((resolve) => reader.on('close', resolve));
    prepareFiles([at('pipe')]);
    writeWhole(at('pipe'), 'text');
    await ended;
    assert.equal(read, 'text');
    assert.ok(lstatSync(at('pipe')).isFIFO());
  });

  it('are refused before any work is done where a folder or a file is in the way', () => {
    mkdirSync(at('folder'));
    writeFileSync(at('file'), '');
    for (const [path, why] of [
      [at('folder'), 'it is a folder'],
      [at('file', 'below'), 'it is no folder'],
      [at('file', 'far', 'below'), 'a part of the path is a file'],
    ] as const)
      assert.throws(() => prepareFiles([undefined, path]), { why });
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'folder']);
  });

  it('are refused before any work is done where a link leads to what cannot be written', function () {
    // A folder in which nobody can make a file, not even root.
    if (!existsSync('/proc/version')) this.skip();
    symlinkSync('/proc/version', at('link'));
    assert.throws(() => prepareFiles([at('link')]), { message: '/proc cannot be written' });
  });

  it('are found below a folder, whatever else is there', () => {
    mkdirSync(at('a', 'folder'), { recursive: true });
    writeFileSync(at('a', 'file'), '');
    symlinkSync('nowhere', at('a', 'dangling'));
    symlinkSync('file', at('a', 'link'));
    assert.deepEqual(filesBelow(at()), [at('a', 'file'), at('a', 'link')]);
    assert.throws(() => filesBelow(at('none')), { why: 'it does not exist' });
  });

  it('are not repeated where they are no JSON', () => {
    const rest = '"enabled":true},{"key":"url","value":"https://login.salesforce.com"}]}';
    for (const [text, why] of [
      [`{"values":[{"key":"password","value":EXAMPLE-pa55word,${rest}`, "Unexpected token 'E'"],
      ['EXAMPLE-pa55word', "Unexpected token 'E'"],
      [' \n', 'it is empty'],
      [
        'name: mine\n',
        'it looks like YAML; Postman writes its format v3 so, which Newman cannot read',
      ],
    ] as const) {
      writeFileSync(at('file'), text);
      assert.throws(() => readJson(at('file')), { why });
    }
  });

  it('are told to be a .env file where they begin as one, after blank lines and comments', () => {
    for (const [text, why] of [
      ['\n# mine\n  #\n\nexport NAME = value', 'it looks like a .env file'],
      ['{\nNAME=value', /^Expected property name/],
    ] as const) {
      writeFileSync(at('file'), text);
      assert.throws(() => readJson(at('file')), { why });
    }
  });

  it('are looked through in no time, however many blank lines there are', () => {
    writeFileSync(at('file'), `{${'\n'.repeat(100_000)}`);
    const startedAt = performance.now();
    assert.throws(() => readJson(at('file')), { why: /^Expected property name/ });
    assert.ok(performance.now() - startedAt < 1_000);
  });
});
