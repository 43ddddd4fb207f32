import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flows } from '../../src/flows/index.ts';
import { generate } from '../../src/generator/generate.ts';
import { environmentName } from '../../src/model/environment-name.ts';
import type { FlowId } from '../../src/model/flow.ts';

const run = promisify(execFile);

/** A curl that notes its arguments, as another user of the machine could see them, and then is curl. */
const watchedCurl = `#!/bin/sh\nprintf '%s\\n' "$@" >>"$ARGUMENTS"\nexec "$CURL" "$@"\n`;

describe('curl scripts', () => {
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-plain-'));
    const files = await generate({ flows: flows.map(({ id }) => id), formats: ['curl'] });
    for (const { path, text } of files) writeFileSync(join(folder, path), text);
    writeFileSync(join(folder, 'curl'), watchedCurl);
    chmodSync(join(folder, 'curl'), 0o755);
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const values = (): ReadonlyMap<string, string> =>
    new Map(emulator.environment().values.map(({ key, value }) => [key, value]));

  async function environment(): Promise<Record<string, string>> {
    const { stdout } = await run('sh', ['-c', 'command -v curl']);
    const own = [...values()].filter(([name, value]) => !name.startsWith('_') && value !== '');
    return {
      PATH: `${folder}:${process.env['PATH']}`,
      CURL: stdout.trim(),
      ARGUMENTS: join(folder, 'arguments'),
      ...Object.fromEntries(own.map(([name, value]) => [environmentName(name), value])),
    };
  }

  /** Runs the script; whoever it asks to open a URL is a browser that is signed in. */
  async function script(flow: FlowId, more: Record<string, string> = {}) {
    const env = { ...(await environment()), ...more };
    const child = spawn('sh', [join(folder, `${flow}.sh`)], { env });
    const out: string[] = [];
    const err: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err.push(text);
      const url = /^http\S+authorize\S+$/m.exec(text)?.[0];
      if (url !== undefined)
        void fetch(url, { redirect: 'manual' }).then((answer) =>
          child.stdin.write(`${answer.headers.get('location')}\n`),
        );
    });
    const exit = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { exit, lines: out.join('').trimEnd().split('\n'), errors: err.join('') };
  }

  for (const { id } of flows)
    it(`perform ${id} with curl and openssl; every answer is the expected one`, async () => {
      const { exit, lines, errors } = await script(id);
      assert.deepEqual(
        { exit, errors: errors.replace(/^Open .*\n.*\n/, '') },
        { exit: 0, errors: '' },
      );
      assert(lines.length >= 10);
      assert.deepEqual(
        lines.filter((line) => !/^(ok {4}|skip )/.test(line)),
        [],
      );
      assert(lines.includes('ok    401  See that the revoked token is dead'));
    });

  it('show no secret on a command line, nor in what they print', async () => {
    const { lines, errors } = await script('client-credentials');
    const seen = readFileSync(join(folder, 'arguments'), 'utf8') + lines.join('\n') + errors;
    assert.match(seen, /--config/);
    for (const { key, value, type } of emulator.environment().values)
      if (type === 'secret' && value !== '') assert(!seen.includes(value), key);
  });

  it('take a secret from a file', async () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${values().get('clientSecret')}\n`);
    const { exit } = await script('client-credentials', {
      GRANTSMITH_CLIENT_SECRET: '',
      GRANTSMITH_CLIENT_SECRET_FILE: file,
    });
    assert.equal(exit, 0);
  });

  it('end with 1 and the words of the org when there is no token', async () => {
    const { exit, errors } = await script('client-credentials', {
      GRANTSMITH_CLIENT_SECRET: 'wrong "\\$(x)',
    });
    assert.equal(exit, 1);
    assert.match(
      errors,
      /^FAIL {2}400 {2}Get a token with the secret in the body\n {6}invalid_client invalid client credentials\n$/,
    );
  });

  const named = (names: readonly string[]): string =>
    [
      ...names.map(
        (name) =>
          `${name} is not set: put the value there, or name a file that holds it in ${name}_FILE`,
      ),
      'Nothing was sent.\n',
    ].join('\n');

  const needed: Readonly<Record<FlowId, readonly string[]>> = {
    'client-credentials': ['GRANTSMITH_URL', 'GRANTSMITH_CLIENT_ID', 'GRANTSMITH_CLIENT_SECRET'],
    'jwt-bearer': [
      'GRANTSMITH_URL',
      'GRANTSMITH_CLIENT_ID',
      'GRANTSMITH_USERNAME',
      'GRANTSMITH_PRIVATE_KEY',
    ],
    'asset-token': ['GRANTSMITH_URL', 'GRANTSMITH_CLIENT_ID', 'GRANTSMITH_CLIENT_SECRET'],
    'authorization-code': ['GRANTSMITH_URL', 'GRANTSMITH_CLIENT_ID', 'GRANTSMITH_CLIENT_SECRET'],
    'username-password': [
      'GRANTSMITH_URL',
      'GRANTSMITH_CLIENT_ID',
      'GRANTSMITH_CLIENT_SECRET',
      'GRANTSMITH_USERNAME',
      'GRANTSMITH_PASSWORD',
    ],
  };
  for (const { id } of flows)
    it(`send nothing while a value is missing, and name it: ${id}`, async () => {
      const sent = join(folder, `sent-${id}`);
      const nothing = Object.keys(await environment()).filter((name) => /^GRANTSMITH_/.test(name));
      const { exit, lines, errors } = await script(id, {
        ...Object.fromEntries(nothing.map((name) => [name, ''])),
        ARGUMENTS: sent,
      });
      assert.deepEqual(
        { exit, lines, errors },
        { exit: 2, lines: [''], errors: named(needed[id]) },
      );
      assert(!existsSync(sent));
    });

  const signedOutside = {
    GRANTSMITH_ASSERTION: 'EXAMPLE.EXAMPLE.EXAMPLE',
    GRANTSMITH_USERNAME: '',
    GRANTSMITH_PRIVATE_KEY: '',
    GRANTSMITH_CLIENT_SECRET: '',
  };
  const lacking: readonly (readonly [string, FlowId, Record<string, string>, readonly string[]])[] =
    [
      [
        'neither key nor user where an assertion was signed outside',
        'jwt-bearer',
        { ...signedOutside, GRANTSMITH_URL: '' },
        ['GRANTSMITH_URL'],
      ],
      [
        'neither key nor user where the assertion for the subject token was signed outside',
        'asset-token',
        { ...signedOutside, GRANTSMITH_SUBJECT_TOKEN_FLOW: 'jwt-bearer', GRANTSMITH_URL: '' },
        ['GRANTSMITH_URL'],
      ],
      [
        'key and user, and no secret, for a subject token of the JWT bearer flow',
        'asset-token',
        {
          ...signedOutside,
          GRANTSMITH_ASSERTION: '',
          GRANTSMITH_SUBJECT_TOKEN_FLOW: 'jwt-bearer',
        },
        ['GRANTSMITH_USERNAME', 'GRANTSMITH_PRIVATE_KEY'],
      ],
      [
        'user, password and secret for a subject token of the username-password flow',
        'asset-token',
        {
          ...signedOutside,
          GRANTSMITH_PASSWORD: '',
          GRANTSMITH_SUBJECT_TOKEN_FLOW: 'username-password',
        },
        ['GRANTSMITH_CLIENT_SECRET', 'GRANTSMITH_USERNAME', 'GRANTSMITH_PASSWORD'],
      ],
    ];
  for (const [what, id, given, names] of lacking)
    it(`want ${what}`, async () => {
      const { exit, lines, errors } = await script(id, given);
      assert.deepEqual({ exit, lines, errors }, { exit: 2, lines: [''], errors: named(names) });
    });

  it('get a subject token with key and user, and no secret', async () => {
    const { lines } = await script('asset-token', {
      GRANTSMITH_SUBJECT_TOKEN_FLOW: 'jwt-bearer',
      GRANTSMITH_CLIENT_SECRET: '',
    });
    assert(lines.includes('ok    200  Get the subject token with a signed JWT'), lines.join('\n'));
  });

  const missing: readonly (readonly [string, FlowId])[] = [
    ['curl', 'client-credentials'],
    ['openssl', 'jwt-bearer'],
    ['openssl', 'authorization-code'],
  ];
  for (const [program, id] of missing)
    it(`name ${program} where it is not there: ${id}`, async () => {
      const PATH = mkdtempSync(join(folder, 'programs-'));
      for (const name of ['sh', 'mktemp', 'rm', 'cat', 'sed', 'tr', 'awk', 'date', 'curl']) {
        const { stdout } = await run('sh', ['-c', `command -v ${name}`]);
        if (name !== program) symlinkSync(stdout.trim(), join(PATH, name));
      }
      const { exit, errors } = await script(id, { PATH });
      assert.deepEqual(
        { exit, errors },
        {
          exit: 2,
          errors: `${program} is not there: install it, or put its folder into PATH\n`,
        },
      );
    });

  it('call no host with a key that cannot sign', async () => {
    const { exit, errors } = await script('jwt-bearer', { GRANTSMITH_PRIVATE_KEY: 'EXAMPLE' });
    assert.deepEqual(
      { exit, errors },
      {
        exit: 2,
        errors: 'GRANTSMITH_PRIVATE_KEY holds no private key that openssl can sign with\n',
      },
    );
  });

  it('name the variable whose file cannot be read', async () => {
    const { exit, errors } = await script('jwt-bearer', {
      GRANTSMITH_PRIVATE_KEY: '',
      GRANTSMITH_PRIVATE_KEY_FILE: join(folder, 'nowhere.pem'),
    });
    assert.equal(exit, 2);
    assert.match(errors, /\nGRANTSMITH_PRIVATE_KEY_FILE names a file that cannot be read\n$/);
  });

  it('leave nothing behind', async () => {
    const env = { ...(await environment()), TMPDIR: mkdtempSync(join(folder, 'tmp-')) };
    await script('jwt-bearer', env);
    assert.deepEqual(readdirSync(env.TMPDIR), []);
  });
});
