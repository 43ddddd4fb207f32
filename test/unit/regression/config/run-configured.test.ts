import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRedactor } from '../../../../src/redaction/redactor.ts';
import {
  type ConfiguredRun,
  runConfigured,
} from '../../../../src/regression/config/run-configured.ts';
import { applyGolden, goldenFiles } from '../../../../src/regression/golden/apply-golden.ts';

const wanted = (more: Partial<ConfiguredRun>): ConfiguredRun => ({
  configuration: {
    emulatedOrgs: 2,
    defaults: { flows: ['username-password'], cases: 'none' },
  },
  sources: {
    readFile: (path) => assert.fail(`reads ${path}`),
    variables: {},
    readStdin: () => assert.fail('reads standard input'),
  },
  readCollection: (path) => assert.fail(`reads ${path}`),
  cores: 2,
  version: '0.0.0',
  redactor: createRedactor(),
  now: () => 0,
  clock: {
    now: () => performance.now(),
    sleep: (milliseconds, signal) =>
      sleep(milliseconds, undefined, { signal }).catch(() => undefined),
  },
  ...more,
});

describe('runConfigured', () => {
  it('runs emulated orgs, and finds their answers golden the next time', async () => {
    const first = await runConfigured(wanted({ shapes: true }));
    assert.deepEqual(
      first.result.collections.map(({ target, name, problems }) => [target, name, problems]),
      [
        ['emulated-1', 'username-password', []],
        ['emulated-2', 'username-password', []],
      ],
    );
    assert.equal(first.result.summary.failed, 0);
    const files = new Map(
      goldenFiles(first, () => undefined).map(({ now, text }) => [now.path, text]),
    );
    const again = await runConfigured(wanted({ shapes: true }));
    const second = applyGolden(again, 'golden', (path) => files.get(path));
    assert.equal(second.result.summary.failed, 0);
    assert(second.result.summary.assertions > first.result.summary.assertions);
  });

  it('runs one shard', async () => {
    const { result } = await runConfigured(wanted({ shard: { index: 2, count: 2 } }));
    assert.deepEqual(
      result.collections.map(({ target }) => target),
      ['emulated-2'],
    );
  });

  it('ends cleanly when it is interrupted: every run is named, and no worker stays', async () => {
    const interruption = new AbortController();
    const { result } = await runConfigured(
      wanted({
        workers: 1,
        signal: interruption.signal,
        onRequest: () => interruption.abort(),
      }),
    );
    assert.deepEqual(
      result.collections.map(({ target, problems }) => [target, problems.map(({ kind }) => kind)]),
      [
        ['emulated-1', ['interrupted']],
        ['emulated-2', ['interrupted']],
      ],
    );
    assert((result.collections[0]?.requests.length ?? 0) > 0);
  });

  it('sends nothing when an org lacks what its flow needs', async () => {
    const configuration = { orgs: { bare: { flows: ['client-credentials' as const] } } };
    await assert.rejects(runConfigured(wanted({ configuration })), {
      message: /^The environment bare has no value of yours for /,
    });
  });
});
