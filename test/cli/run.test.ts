import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../src/model/environment.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import { type AnsweringServer, startAnsweringServer } from '../unit/runner/answering-server.ts';
import { environmentOf, foreignCollection } from '../unit/runner/foreign-collection.ts';
import { main, startCli } from './built-cli.ts';

const passes = "pm.test('answers', () => pm.response.to.have.status(200));";

describe('grantsmith run', () => {
  let server: AnsweringServer;
  let cwd: string;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-run-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  const write = (name: string, value: unknown) =>
    writeFileSync(join(cwd, name), JSON.stringify(value));
  const resultIn = (name: string): RunResult => JSON.parse(readFileSync(join(cwd, name), 'utf8'));

  it('runs every flow against an emulator of its own, green, with nothing on standard error', async () => {
    const { stdout, stderr, exit } = await startCli(['run', '--json'], cwd).ended;
    assert.equal(stderr, '');
    assert.equal(exit, 0);
    const result: RunResult = JSON.parse(stdout);
    assert.deepEqual(
      result.collections.map(({ name, target }) => [name, target]),
      ['client-credentials', 'jwt-bearer', 'asset-token', 'authorization-code'].map((name) => [
        name,
        'emulator',
      ]),
    );
    assert.equal(result.summary.flows, 4);
    assert.equal(result.summary.failed, 0);
    assert.ok(result.summary.assertions > 500);
    assert.deepEqual(resultIn('results/summary.json'), result);
  });

  it('leaves no worker behind when its arguments make no sense', async () => {
    const child = spawn(process.execPath, [main, 'run', 'no-such-flow'], {
      cwd,
      detached: true,
      stdio: 'ignore',
    });
    assert.deepEqual(await once(child, 'exit'), [2, null]);
    // Nobody is left in its group of processes.
    assert.throws(() => process.kill(-(child.pid ?? 0), 0), { code: 'ESRCH' });
  });

  it('reports what was done when it is interrupted, and exits 130', async () => {
    write(
      'c.json',
      foreignCollection([
        { name: 'Done', url: `${server.url}/json`, test: passes },
        { name: 'Hanging', url: `${server.url}/hang`, test: passes },
        { name: 'Never', url: `${server.url}/json`, test: passes },
      ]),
    );
    write('org.json', environmentOf({}));
    const sent = server.requests.length;
    const { process: child, ended } = startCli(['run', 'c.json', '-e', 'org.json'], cwd);
    while (server.requests.length < sent + 2)
      await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const { stdout, exit } = await ended;
    assert.equal(exit, 130);
    assert.match(stdout, /The run was interrupted before it was complete/);
    assert.match(stdout, /c\.json: 1 left out: the run was interrupted before it/);
    assert.deepEqual(
      resultIn('results/summary.json').collections[0]?.requests.map(({ name }) => name),
      ['Done', 'Hanging'],
    );
  });

  it('writes the environment after the run only when asked, for the owner alone, types kept', async () => {
    write(
      'c.json',
      foreignCollection([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: `${passes}\npm.environment.set('_accessToken', 'EXAMPLE-token');`,
        },
      ]),
    );
    write('org.json', environmentOf({ clientSecret: 'EXAMPLE-secret' }, ['clientSecret']));
    const { exit } = await startCli(
      ['run', 'c.json', '-e', 'org.json', '--export-environment', 'after.json'],
      cwd,
    ).ended;
    assert.equal(exit, 0);
    assert.equal(statSync(join(cwd, 'after.json')).mode & 0o777, 0o600);
    const after: Environment = JSON.parse(readFileSync(join(cwd, 'after.json'), 'utf8'));
    assert.deepEqual(
      after.values.map(({ key, value, type }) => [key, value, type]),
      [
        ['clientSecret', 'EXAMPLE-secret', 'secret'],
        ['_accessToken', 'EXAMPLE-token', 'secret'],
      ],
    );
  });

  it('takes a secret from the process environment, and leaves it nowhere', async () => {
    const secret = 'pa55-w0rd/from+outside';
    write(
      'c.json',
      foreignCollection([
        {
          name: 'Ask',
          url: `${server.url}/json?s={{clientSecret}}`,
          test: "pm.test('red', () => pm.expect(pm.environment.get('clientSecret')).to.eql('x'));",
        },
      ]),
    );
    write('org.json', environmentOf({ clientSecret: '' }, ['clientSecret']));
    const { stdout, stderr, exit } = await startCli(
      ['run', 'c.json', '-e', 'org.json', '-r', 'cli,junit,html,tap,github,github-summary'],
      cwd,
      { GRANTSMITH_CLIENT_SECRET: secret },
    ).ended;
    assert.equal(exit, 1);
    const written = ['summary.json', 'junit.xml', 'report.html', 'report.tap', 'github-summary.md'];
    for (const text of [
      stdout,
      stderr,
      ...written.map((name) => readFileSync(join(cwd, 'results', name), 'utf8')),
    ]) {
      assert.ok(!text.includes(secret));
      assert.ok(!text.includes(encodeURIComponent(secret)));
    }
    assert.match(stdout, /expected '«clientSecret sha256:/);
    assert.match(stdout, /^::error /m);
  });

  it('keeps to colours that are asked for', async () => {
    write('c.json', foreignCollection([{ name: 'Ask', url: `${server.url}/json`, test: passes }]));
    write('org.json', environmentOf({}));
    const run = ['run', 'c.json', '-e', 'org.json'];
    const coloured = await startCli(run, cwd, { FORCE_COLOR: '1' }).ended;
    const plain = await startCli(run, cwd, { FORCE_COLOR: '1', NO_COLOR: '1' }).ended;
    assert.ok(coloured.stdout.includes('\u001b[32m'));
    assert.ok(!plain.stdout.includes('\u001b['));
  });
});
