import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Emulator, startEmulator } from '../../../../src/emulator/start-emulator.ts';
import { flowNamed, flows } from '../../../../src/flows/index.ts';
import { collectionOf } from '../../../../src/generator/collection-of.ts';
import type { CollectionResult } from '../../../../src/model/run-result.ts';
import { createRedactor } from '../../../../src/redaction/redactor.ts';
import { configuredRuns } from '../../../../src/regression/config/configured-runs.ts';
import { type Matrix, runMatrix } from '../../../../src/regression/matrix.ts';
import type { PlannedRun } from '../../../../src/regression/plan-runs.ts';
import {
  type RegressionOutcome,
  runRegression,
} from '../../../../src/regression/run-regression.ts';
import { placesOf } from '../../../../src/regression/shard.ts';
import { type Pool, startPool } from '../../../../src/runner/pool/start-pool.ts';
import { runCollection } from '../../../../src/runner/run-collection.ts';

const orgs = ['a', 'b', 'c'];

describe('a matrix of orgs', () => {
  let emulator: Emulator;
  let pool: Pool;
  let runs: readonly PlannedRun[];
  /** What they all come to, when nothing gets in the way. */
  let whole: RegressionOutcome;

  before(async () => {
    emulator = await startEmulator({ orgs });
    pool = startPool({ workers: 2 });
    const targets = orgs.map((name) => ({ name, environment: emulator.environment(name) }));
    runs = configuredRuns(
      { defaults: { flows: ['client-credentials', 'username-password'], cases: 'none' } },
      targets,
      () => assert.fail('reads no file'),
    );
    whole = await runMatrix({ ...machines(), runs });
  });
  after(async () => {
    await pool.close();
    await emulator.stop();
  });

  const machines = (): Omit<Matrix, 'runs'> => ({
    pool,
    workers: 2,
    version: '0.0.0',
    redactor: createRedactor(),
    collectionOf: async (flow) => collectionOf(flow),
    generated: async () => flows.map((flow) => collectionOf(flow)),
    now: () => 0,
    settings: {},
    clock: {
      now: () => performance.now(),
      sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    },
  });

  /** Without times, fingerprints and ids, which differ from run to run. */
  const comparable = (collections: readonly CollectionResult[]): unknown =>
    JSON.parse(
      JSON.stringify(collections, (key, value: unknown) =>
        ['durationMs', 'url', 'message', 'console', 'exp', 'iat', 'nbf', 'sfi'].includes(key)
          ? undefined
          : value,
      ),
    );

  it('comes to what the same runs come to one after the other, in the same order', async () => {
    const alone = await runRegression({
      ...machines(),
      runs,
      runCollection: async (run) => run.onTurn() ?? (await runCollection(run)),
    });
    assert.equal(whole.result.summary.failed, 0);
    assert.deepEqual(
      whole.result.collections.map(({ target, name }) => `${target} ${name}`),
      orgs.flatMap((org) => [`${org} client-credentials`, `${org} username-password`]),
    );
    assert.deepEqual(comparable(whole.result.collections), comparable(alone.result.collections));
    assert.deepEqual(whole.result.summary, alone.result.summary);
  });

  it('comes to the same in shards as in one', async () => {
    const parts: CollectionResult[] = [];
    for (const index of [1, 2]) {
      const places = placesOf(runs, { index, count: 2 });
      const mine = runs.filter((_run, at) => places.includes(at));
      const part = await runMatrix({ ...machines(), runs: mine });
      parts.push(...part.result.collections);
    }
    const inOrder = whole.result.collections.map((one) =>
      parts.find(({ target, name }) => target === one.target && name === one.name),
    );
    assert.equal(parts.length, runs.length);
    assert.deepEqual(
      comparable(inOrder.flatMap((one) => (one === undefined ? [] : [one]))),
      comparable(whole.result.collections),
    );
  });

  it('fails only what a killed worker ran', async () => {
    let killed = false;
    const { result } = await runMatrix({
      ...machines(),
      runs,
      onRequest() {
        const [pid] = pool.pids();
        if (!killed && pid !== undefined) process.kill(pid, 'SIGKILL');
        killed = true;
      },
    });
    const broken = result.collections.filter(({ problems }) => problems.length > 0);
    assert.deepEqual(
      broken.map(({ problems }) => problems.map(({ message }) => message)),
      [['The worker process that ran this collection came to an end (SIGKILL)']],
    );
    assert.equal(result.collections.length, runs.length);
    assert.equal(result.summary.failed, 0);
  });

  it('knows a collection of ours that comes from a file, unless somebody changed it', async () => {
    const flow = flowNamed('username-password');
    const ours: unknown = JSON.parse(JSON.stringify(collectionOf(flow)));
    const theirs: unknown = JSON.parse(
      JSON.stringify(ours).replace('"exec":["', '"exec":["// changed'),
    );
    const origins: string[] = [];
    const watching: Pool = {
      ...pool,
      async run(run) {
        origins.push(run.scripts);
        return {
          result: { ...run, durationMs: 0, requests: [], problems: [], leftOut: [] },
          environment: run.environment,
        };
      },
    };
    const subjects = [ours, theirs].map((collection) => ({ name: 'c', collection }));
    const [first] = runs;
    assert(first !== undefined);
    await runMatrix({
      ...machines(),
      pool: watching,
      workers: 1,
      runs: [first, ...subjects.map((subject) => ({ ...first, subject }))],
    });
    assert.deepEqual(origins, ['own', 'own', 'foreign']);
  });

  it('tries again after a transport fault, and marks the run flaky', async () => {
    emulator.planFault('reset', { path: '/services/oauth2/token', times: 1 });
    const { result } = await runMatrix({
      ...machines(),
      runs: runs.slice(0, 1),
      retries: 1,
      clock: { now: () => 0, sleep: async () => undefined },
    });
    const [collection] = result.collections;
    assert.equal(result.summary.failed, 0);
    assert.deepEqual(
      collection?.requests.flatMap(({ problems }) => problems),
      [],
    );
    assert.match(collection?.flaky?.join() ?? '', /the connection was closed/);
  });
});
