import assert from 'node:assert/strict';
import type {
  CollectionResult,
  ProblemKind,
  RequestResult,
} from '../../../../src/model/run-result.ts';
import { retryTransport } from '../../../../src/runner/pool/retry-transport.ts';
import type { CollectionRun } from '../../../../src/runner/run-collection.ts';

const asked: CollectionRun = {
  collection: {},
  environment: { id: '', name: 'a', values: [], _postman_variable_scope: 'environment' },
  target: 'a',
  name: 'c',
};

/** Runs whose problems are those of the list, one after the other. */
function attempts(...tries: readonly (ProblemKind | readonly ProblemKind[] | 'none')[]) {
  const waits: number[] = [];
  let done = 0;
  const run = async () => {
    const kinds = [tries[done] ?? assert.fail('runs once too often')].flat();
    done += 1;
    const problems = kinds.flatMap((kind) =>
      kind === 'none' ? [] : [{ kind, message: `try ${done}: ${kind}`, next: 'look at it' }],
    );
    const result: CollectionResult = {
      name: 'c',
      target: 'a',
      durationMs: 1,
      requests: [],
      problems,
      leftOut: [],
    };
    return { result, environment: asked.environment };
  };
  const retried = (times: number, signal?: AbortSignal) =>
    retryTransport(run, {
      times,
      waitMs: 100,
      sleep: async (milliseconds) => waits.push(milliseconds),
    })({ ...asked, ...(signal && { signal }) });
  return { waits, retried, count: () => done };
}

describe('retryTransport', () => {
  it('leaves a run alone that went well', async () => {
    const { retried, count } = attempts('none');
    const { result } = await retried(2);
    assert.equal(count(), 1);
    assert(!('flaky' in result));
  });

  it('repeats a run after transport faults, waits longer each time, and marks it flaky', async () => {
    const { retried, waits } = attempts('transport', 'transport', 'none');
    const { result } = await retried(3);
    assert.deepEqual(waits, [100, 200]);
    assert.deepEqual(result.problems, []);
    assert.deepEqual(result.flaky, ['try 1: transport', 'try 2: transport']);
  });

  it('gives up after so many times, with the last result', async () => {
    const { retried, count } = attempts('transport', 'transport');
    const { result } = await retried(1);
    assert.equal(count(), 2);
    assert.deepEqual(
      result.problems.map(({ message }) => message),
      ['try 2: transport'],
    );
    assert.deepEqual(result.flaky, ['try 1: transport']);
  });

  it('names a fault once that comes at every try', async () => {
    const down = await attempts('transport').retried(0);
    const retries = { times: 3, waitMs: 0, sleep: async () => undefined };
    const { result } = await retryTransport(async () => down, retries)(asked);
    assert.deepEqual(result.flaky, ['try 1: transport']);
  });

  for (const kind of [
    'script-error',
    'nothing-tested',
    'unresolved-variable',
    'interrupted',
  ] as const)
    it(`does not repeat a run for ${kind}`, async () => {
      const { retried, count } = attempts(kind);
      await retried(3);
      assert.equal(count(), 1);
    });

  for (const kind of ['interrupted', 'time-over'] as const)
    it(`does not repeat a run for transport faults and ${kind}`, async () => {
      const { retried, count } = attempts(['transport', kind]);
      await retried(3);
      assert.equal(count(), 1);
    });

  it('does not repeat a run whose requests had no address because another was refused', async () => {
    const { result, environment } = await attempts('transport').retried(0);
    const { problems } = result;
    const request: RequestResult = {
      folders: [],
      name: 'Use',
      iteration: 0,
      method: 'GET',
      url: 'http:///services/data',
      durationMs: 1,
      skipped: false,
      assertions: [],
      console: [],
      problems,
      follows: { request: 0, how: 'no-value', variables: ['_endpoint'] },
    };
    let count = 0;
    const run = async () => {
      count += 1;
      return { result: { ...result, problems: [], requests: [request] }, environment };
    };
    await retryTransport(run, { times: 3, waitMs: 0, sleep: async () => undefined })(asked);
    assert.equal(count, 1);
  });

  it('does not repeat a run that was interrupted meanwhile', async () => {
    const { retried, count } = attempts('transport');
    await retried(3, AbortSignal.abort());
    assert.equal(count(), 1);
  });
});
