import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, startCli } from './built-cli.ts';

const collection = 'collections/username-password.postman_collection.json';
const guide = 'collections/username-password.md';

describe('grantsmith generate, over files that a person has changed', () => {
  let cwd: string;
  const generate = (words: string, environment = {}): Promise<Ended> =>
    startCli(
      [
        'generate',
        'username-password',
        '--org-type',
        'sandbox',
        ...words.split(' ').filter(Boolean),
      ],
      cwd,
      environment,
    ).ended;
  const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  const change = (path: string, from: string | RegExp, to: string): void =>
    writeFileSync(join(cwd, path), read(path).replace(from, to));
  const bytes = (): readonly string[] =>
    readdirSync(join(cwd, 'collections')).map((name) => `${name} ${read(`collections/${name}`)}`);

  beforeEach(async () => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-generate-'));
    await generate('');
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('shows the difference by request and line, writes nothing, and exits 1', async () => {
    change(guide, '# Username and password', '# Mine');
    change(collection, '"Get a token with username and password"', '"Log in"');
    const before = bytes();
    const { stdout, exit } = await generate('--diff');
    assert.equal(exit, 1);
    assert.deepEqual(bytes(), before);
    assert.match(
      stdout,
      /^ {2}\+ added request Get a token \/ Get a token with username and password$/m,
    );
    assert.match(stdout, /^ {2}- removed request Get a token \/ Log in$/m);
    assert.match(stdout, /^ {4}-# Mine\n {4}\+# Username and password$/m);
    assert.match(stdout, /^2 of 3 files would be written to collections$/m);
  });

  it('shows it in colour where colour is wanted, and not where NO_COLOR is set', async () => {
    change(guide, '# Username and password', '# Mine');
    const green = '\u001B[32m+# Username and password';
    assert((await generate('--diff', { FORCE_COLOR: '1' })).stdout.includes(green));
    const plain = await generate('--diff', { FORCE_COLOR: '1', NO_COLOR: '1' });
    assert(!plain.stdout.includes('\u001B['));
  });

  it('shows no difference, and exits 0, where there is none', async () => {
    assert.deepEqual(await generate('--diff'), {
      stdout: '0 of 3 files would be written to collections\n',
      stderr: '',
      exit: 0,
    });
  });

  it('calls one file one', async () => {
    const script = ['generate', 'username-password', '--format', 'curl'];
    await startCli(script, cwd).ended;
    assert.deepEqual(await startCli([...script, '--check'], cwd).ended, {
      stdout: '1 file in collections is as generated\n',
      stderr: '',
      exit: 0,
    });
  });

  it('keeps what is marked, writes the rest anew, and changes no byte the next time', async () => {
    writeFileSync(
      join(cwd, guide),
      `${read(guide)}\n<!-- keep:begin -->\nAsk Kim.\n<!-- keep:end -->\n`,
    );
    change(guide, '# Username and password', '# Mine');
    assert.equal((await generate('')).exit, 0);
    assert.match(read(guide), /^# Username and password[\s\S]*Ask Kim\.\n<!-- keep:end -->\n$/);
    assert.equal((await generate('--check')).exit, 0);
    const before = bytes();
    assert.match((await generate('')).stdout, /^0 written, 3 unchanged/);
    assert.deepEqual(bytes(), before);
  });

  it('sees a byte order mark, and says with which command to mend it', async () => {
    writeFileSync(join(cwd, collection), `\uFEFF${read(collection)}`);
    const { stderr, exit } = await generate('--check');
    assert.equal(exit, 1);
    assert.match(
      stderr,
      /with grantsmith generate username-password --org-type sandbox --diff, and write it with grantsmith generate username-password --org-type sandbox$/m,
    );
    assert.match((await generate('--diff')).stdout, /changed layout a byte order mark/);
  });

  for (const encoding of ['utf8', 'utf16le'] as const)
    it(`keeps what is marked in files of ${encoding} with a byte order mark`, async () => {
      change(collection, /(?<="exec": \[\s*)"/, `"// keep:begin", "// Ask Kim.", "// keep:end", "`);
      assert.equal((await generate('')).exit, 0);
      writeFileSync(
        join(cwd, guide),
        `${read(guide)}\n<!-- keep:begin -->\nAsk Kim.\n<!-- keep:end -->\n`,
      );
      const before = bytes();
      for (const path of [collection, guide])
        writeFileSync(join(cwd, path), Buffer.from(`\uFEFF${read(path)}`, encoding));
      assert.match((await generate('--diff')).stdout, /changed layout a byte order mark/);
      assert.equal((await generate('--check')).exit, 1);
      assert.equal((await generate('')).exit, 0);
      assert.deepEqual(bytes(), before);
      for (const path of [collection, guide]) assert(read(path).includes('Ask Kim.'));
    });

  it('prints the JSON document only once the files are written', async () => {
    change(guide, '# Username and password', '# Mine');
    rmSync(join(cwd, collection));
    const { stdout, stderr, exit } = await generate('--json --out /proc/nowhere');
    assert.deepEqual([stdout, exit], ['', 2]);
    assert.match(stderr, /cannot be written/);
    assert.equal(JSON.parse((await generate('--json')).stdout).files[0].state, 'new');
  });

  it('changes nothing when a document is bad, or a mark has no end', async () => {
    writeFileSync(join(cwd, 'bad.yaml'), 'openapi: 3.1.0\npaths: {}\n');
    change(collection, '"Log in"', '"x"');
    rmSync(join(cwd, guide));
    const before = bytes();
    assert.equal((await generate('--openapi bad.yaml')).exit, 2);
    writeFileSync(join(cwd, guide), '<!-- keep:begin -->\n');
    const { stderr, exit } = await generate('');
    assert.equal(exit, 2);
    assert.match(stderr, /username-password\.md has <!-- keep:begin --> without <!-- keep:end -->/);
    rmSync(join(cwd, guide));
    assert.deepEqual(bytes(), before);
    assert(statSync(join(cwd, collection)).size > 0);
  });
});
