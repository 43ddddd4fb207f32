import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { startCli } from './built-cli.ts';

describe('grantsmith sign', () => {
  let cwd: string;
  let org: Emulator;
  let privateKey: string;

  before(async () => {
    org = await startEmulator();
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-sign-'));
    const { values, ...rest } = org.environment();
    privateKey = values.find(({ key }) => key === 'privateKey')?.value ?? '';
    const withoutKey = values.filter(({ key }) => key !== 'privateKey');
    writeFileSync(join(cwd, 'key.pem'), privateKey, { mode: 0o600 });
    writeFileSync(join(cwd, 'org.json'), JSON.stringify({ ...rest, values: withoutKey }));
  });
  after(async () => {
    await org.stop();
    rmSync(cwd, { recursive: true });
  });

  it('prints the assertion alone, and tells a person beside it what it says', async () => {
    const { stdout, stderr, exit } = await startCli(
      ['sign', '-e', 'org.json', '--key', 'key.pem'],
      cwd,
    ).ended;
    assert.equal(exit, 0);
    assert.match(stdout, /^eyJ[\w-]+\.[\w-]+\.[\w-]{342}\n$/);
    assert.match(stderr, /^Signed for \S+, to \S+, until \d{4}-\S+Z\.\nPut it into .+\n$/);
    assert.ok(!stderr.includes(stdout.slice(0, 40)));
  });

  it('takes the key from the process environment, and audience and lifetime from its options', async () => {
    const { stdout } = await startCli(
      ['sign', '-e', 'org.json', '--audience', 'https://site.example', '--lifetime', '20'],
      cwd,
      { GRANTSMITH_PRIVATE_KEY: privateKey },
    ).ended;
    const { aud, exp = 0 } = decodeJwt(stdout.trim());
    assert.equal(aud, 'https://site.example');
    assert.ok(exp <= Date.now() / 1000 + 20);
  });

  it('makes an assertion with which the collection gets a token, and the key is nowhere in Postman', async () => {
    const args = ['sign', '-e', 'org.json', '--out', 'a.jwt', '--json'];
    const signed = await startCli(args, cwd, { GRANTSMITH_PRIVATE_KEY_FILE: 'key.pem' }).ended;
    assert.equal(statSync(join(cwd, 'a.jwt')).mode & 0o777, 0o600);
    assert.equal(JSON.parse(signed.stdout).file, 'a.jwt');
    assert.ok(!signed.stdout.includes(readFileSync(join(cwd, 'a.jwt'), 'utf8')));

    const run = ['run', 'jwt-bearer', '-e', 'org.json', '--folder', 'Get a token', '--json'];
    const { stdout, exit } = await startCli(run, cwd, { GRANTSMITH_ASSERTION_FILE: 'a.jwt' }).ended;
    const { summary } = JSON.parse(stdout);
    assert.deepEqual({ exit, failed: summary.failed }, { exit: 0, failed: 0 });
    assert.ok(summary.assertions > 10, `${summary.assertions}`);
  });
});
