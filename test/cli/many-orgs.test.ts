import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import type { RunResult } from '../../src/model/run-result.ts';
import { foreignCollection } from '../unit/runner/foreign-collection.ts';
import { startCli } from './built-cli.ts';

const orgs = ['dev', 'production', 'uat'];

const schemaNamed = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../docs/${name}.schema.json`, import.meta.url), 'utf8'));

/** The processes that descend from this one, as `ps` sees them. */
function descendantsOf(pid: number | undefined): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const children = pairs.flatMap(([child, parent]) =>
    parent === pid && child !== undefined ? [child] : [],
  );
  return [...children, ...children.flatMap(descendantsOf)];
}

/** A result without what differs from run to run: times, and what is made anew: tokens, a record. */
function withoutClocks(result: RunResult): unknown {
  return JSON.parse(
    JSON.stringify(result, (key, value: unknown) => {
      if (['durationMs', 'startedAt', 'claims'].includes(key)) return undefined;
      return typeof value === 'string'
        ? value.replace(/sha256:[0-9a-f]+/g, 'sha256').replace(/\b001\w{15}\b/g, 'ACCOUNT')
        : value;
    }),
  );
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('grantsmith run --config', () => {
  let emulator: Emulator;
  let cwd: string;
  before(async () => {
    emulator = await startEmulator({ orgs });
  });
  after(() => emulator.stop());
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'grantsmith-many-'));
    for (const org of orgs) write(`${org}.json`, emulator.environment(org));
    write(
      'foreign.json',
      foreignCollection([
        { name: 'Hosts', url: '{{url}}/services/data', test: passes },
        {
          name: 'Red',
          url: '{{url}}/services/data',
          test: "pm.test('is red', () => pm.expect(1).to.eql(2));",
        },
      ]),
    );
    write('grantsmith.yml', configuration);
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  const passes = "pm.test('answers', () => pm.response.to.have.status(200));";
  const configuration = {
    orgs: Object.fromEntries(orgs.map((org) => [org, { environment: `${org}.json` }])),
    defaults: { flows: ['username-password'], collections: ['foreign.json'], cases: 'none' },
    workers: 1,
    timeoutRequest: 20_000,
  };
  const write = (name: string, value: unknown) =>
    writeFileSync(join(cwd, name), JSON.stringify(value));
  const resultIn = (folder: string): RunResult =>
    JSON.parse(readFileSync(join(cwd, folder, 'summary.json'), 'utf8'));
  const run = (...words: readonly string[]) =>
    startCli(['run', '--config', 'grantsmith.yml', ...words], cwd);

  it('comes in shards, joined, to the document that it comes to in one piece, and both keep to the published schemas', async () => {
    const ends = [
      await run('--out', 'whole', '--workers', '2').ended,
      await run('--out', 'parts/2', '--shard', '2/2').ended,
      await run('--out', 'parts/1', '--shard', '1/2').ended,
      await startCli(['report', 'merge', 'parts', '--out', 'joined'], cwd).ended,
    ];
    assert.deepEqual(
      ends.map(({ exit, stderr }) => ({ exit, stderr })),
      ends.map(() => ({ exit: 1, stderr: '' })),
    );
    const whole = resultIn('whole');
    assert.deepEqual(withoutClocks(resultIn('joined')), withoutClocks(whole));
    assert.deepEqual(
      whole.collections.map(({ target, name }) => `${target} ${name}`),
      orgs.flatMap((org) => [`${org} username-password`, `${org} Foreign`]),
    );
    assert.equal(whole.summary.failed, orgs.length);
    const ajv = new Ajv2020({ strict: true, strictTypes: false });
    const isResult = ajv.compile(schemaNamed('run-result'));
    for (const folder of ['whole', 'parts/1', 'parts/2', 'joined'])
      assert.ok(isResult(resultIn(folder)), `${folder}: ${ajv.errorsText(isResult.errors)}`);
    assert.ok(ajv.validate(schemaNamed('config'), configuration), ajv.errorsText(ajv.errors));
  }).timeout(180_000);

  it('loses to the kill of a worker only what that worker ran', async () => {
    const { process: child, ended } = run('--out', 'out');
    const asked = emulator.journal().length;
    while (emulator.journal().length === asked) await pause(10);
    const [worker] = descendantsOf(child.pid);
    assert.ok(worker !== undefined);
    process.kill(worker, 'SIGKILL');
    const { exit } = await ended;
    assert.equal(exit, 4);
    const { collections } = resultIn('out');
    assert.equal(collections.length, 2 * orgs.length);
    assert.deepEqual(
      collections.flatMap(({ problems }) => problems.map(({ kind }) => kind)),
      ['worker-crash'],
    );
  });

  it('reports what was done when it is interrupted, exits 130, and leaves no worker behind', async () => {
    write('slow.json', {
      ...configuration,
      defaults: { flows: ['client-credentials'], cases: 'none' },
    });
    const { process: child, ended } = startCli(['run', '--config', 'slow.json'], cwd);
    const asked = emulator.journal().length;
    while (emulator.journal().length < asked + 2) await pause(10);
    const workers = descendantsOf(child.pid);
    assert.equal(workers.length, 1);
    child.kill('SIGINT');
    const { exit, stdout } = await ended;
    assert.equal(exit, 130);
    assert.deepEqual(workers.filter(isAlive), []);
    assert.match(stdout, /The run was interrupted before 2 flows were begun/);
    const { collections } = resultIn('results');
    assert.deepEqual(
      collections.map(({ target, problems }) => [target, ...problems.map(({ kind }) => kind)]),
      orgs.map((org) => [org, 'interrupted']),
    );
    assert.ok((collections[0]?.requests.length ?? 0) > 0);
  });

  it('does what the command line says where the configuration says otherwise', async () => {
    write('grantsmith.yml', { ...configuration, bail: false });
    const { exit } = await run('Foreign', '--bail', '--org', 'dev', '--org', 'uat').ended;
    assert.equal(exit, 1);
    assert.deepEqual(
      resultIn('results').collections.map(({ target, requests, leftOut }) => [
        target,
        requests.length,
        ...leftOut.map(({ reason }) => reason),
      ]),
      [
        ['dev', 2],
        ['uat', 0, 'the run ended at the first failure (--bail)'],
      ],
    );
  });

  it('takes secrets from standard input, and leaves them nowhere', async () => {
    const secret = 'pa55-w0rd/from+stdin';
    write(
      'ask.json',
      foreignCollection([
        {
          name: 'Ask',
          url: '{{url}}/services/data?s={{clientSecret}}',
          test: "pm.test('red', () => pm.expect(pm.environment.get('clientSecret')).to.eql('x'));",
        },
      ]),
    );
    write('grantsmith.yml', {
      orgs: {
        dev: {
          environment: 'dev.json',
          secrets: { clientSecret: { stdin: 'dev' } },
          collections: ['ask.json'],
        },
      },
    });
    const { exit, stdout, stderr } = await startCli(
      ['run', '--config', 'grantsmith.yml'],
      cwd,
      {},
      JSON.stringify({ dev: secret }),
    ).ended;
    assert.equal(exit, 1);
    assert.match(stdout, /expected '«clientSecret sha256:/);
    for (const text of [stdout, stderr, JSON.stringify(resultIn('results'))])
      for (const written of [secret, encodeURIComponent(secret)])
        assert.ok(!text.includes(written));
  });
});
