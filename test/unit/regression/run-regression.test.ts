import assert from 'node:assert/strict';
import { flowNamed } from '../../../src/flows/index.ts';
import type { CollectionResult } from '../../../src/model/run-result.ts';
import { createRedactor } from '../../../src/redaction/redactor.ts';
import { planRuns } from '../../../src/regression/plan-runs.ts';
import { type Regression, runRegression } from '../../../src/regression/run-regression.ts';
import { environmentOf } from '../runner/foreign-collection.ts';

const targets = [{ name: 'org', environment: environmentOf({ who: 'org' }) }];
const runs = planRuns(
  [{ flow: flowNamed('jwt-bearer') }, { name: 'file.json', collection: 'the file' }],
  targets,
);

function resultOf(name: string, outcome: 'passed' | 'failed' = 'passed'): CollectionResult {
  return {
    name,
    target: 'org',
    durationMs: 5,
    problems: [],
    leftOut: [{ name: 'Jumped', reason: 'a script' }],
    requests: [
      {
        folders: [],
        name: 'Ask',
        iteration: 0,
        method: 'GET',
        url: 'https://example.com',
        status: 200,
        durationMs: 1,
        skipped: false,
        assertions: [{ name: 'is', outcome }],
        problems: [],
        console: [],
      },
    ],
  };
}

function regression(changes: Partial<Regression> = {}): Regression {
  let clock = Date.UTC(2026, 0, 1);
  return {
    runs,
    version: '1.2.3',
    redactor: createRedactor(),
    collectionOf: async (flow) => `made of ${flow.id}`,
    runCollection: async ({ name, environment }) => ({ result: resultOf(name), environment }),
    now: () => {
      clock += 10;
      return clock;
    },
    settings: {},
    ...changes,
  };
}

describe('runRegression', () => {
  it('runs generated and given collections, and adds them up', async () => {
    const given: unknown[] = [];
    const { result, environments } = await runRegression(
      regression({
        runCollection: async ({ name, collection, environment, target }) => {
          given.push([name, collection, target]);
          return { result: resultOf(name), environment };
        },
      }),
    );
    assert.deepEqual(given, [
      ['jwt-bearer', 'made of jwt-bearer', 'org'],
      ['file.json', 'the file', 'org'],
    ]);
    const { collections, ...rest } = result;
    assert.deepEqual(rest, {
      schema: 'grantsmith.run/1',
      tool: { name: 'grantsmith', version: '1.2.3' },
      startedAt: '2026-01-01T00:00:00.010Z',
      durationMs: 10,
      summary: { flows: 2, requests: 2, assertions: 2, failed: 0, skipped: 0 },
    });
    assert.deepEqual(
      collections.map(({ name }) => name),
      ['jwt-bearer', 'file.json'],
    );
    assert.deepEqual(environments, [targets[0]?.environment, targets[0]?.environment]);
  });

  it('says what the plan left out before what the run left out', async () => {
    const { result } = await runRegression(regression());
    const leftOut = result.collections[0]?.leftOut ?? [];
    assert.deepEqual(leftOut.at(-1), { name: 'Jumped', reason: 'a script' });
    assert.equal(leftOut.length, (runs[0]?.leftOut.length ?? 0) + 1);
    assert.ok(leftOut.length > 1);
  });

  it('ends at the first failing flow with bail, and says so of the others', async () => {
    const { result } = await runRegression(
      regression({
        settings: { bail: true },
        runCollection: async ({ name, environment, onTurn }) =>
          onTurn() ?? { result: resultOf(name, 'failed'), environment },
      }),
    );
    assert.deepEqual(
      result.collections.map(({ name, requests, leftOut }) => [
        name,
        requests.length,
        leftOut.at(-1),
      ]),
      [
        ['jwt-bearer', 1, { name: 'Jumped', reason: 'a script' }],
        [
          'file.json',
          0,
          { name: 'file.json', reason: 'the run ended at the first failure (--bail)' },
        ],
      ],
    );
  });

  it('masks the names of what is not begun any more', async () => {
    const secret = 'EXAMPLE-pa55word';
    const environment = environmentOf({ password: secret }, ['password']);
    const { result } = await runRegression(
      regression({
        runs: planRuns(
          [{ name: `${secret}.json`, collection: {} }],
          [{ name: secret, environment }],
        ),
        settings: { signal: AbortSignal.abort() },
        runCollection: async ({ name, onTurn }) =>
          onTurn() ?? { result: resultOf(name), environment },
      }),
    );
    assert.deepEqual(
      result.collections.map(({ name, target }) => [name, target].map((one) => one.slice(0, 17))),
      [['«password sha256:', '«password sha256:']],
    );
  });

  it('begins nothing more when it is interrupted, and reports that', async () => {
    const interruption = new AbortController();
    const { result } = await runRegression(
      regression({
        settings: { signal: interruption.signal },
        runCollection: async ({ name, environment, onTurn }) => {
          const instead = onTurn();
          interruption.abort();
          return instead ?? { result: resultOf(name), environment };
        },
      }),
    );
    assert.deepEqual(
      result.collections.map(({ name, problems }) => [name, problems.map(({ kind }) => kind)]),
      [
        ['jwt-bearer', []],
        ['file.json', ['interrupted']],
      ],
    );
  });
});
