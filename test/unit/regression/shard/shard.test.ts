import assert from 'node:assert/strict';
import fc from 'fast-check';
import { flowNamed } from '../../../../src/flows/index.ts';
import { Failure } from '../../../../src/model/failure.ts';
import type { PlannedRun } from '../../../../src/regression/plan-runs.ts';
import { parseShard, placesOf, requestsOf, shardOfJob } from '../../../../src/regression/shard.ts';

function run(target: string, requests: number, name = 'c'): PlannedRun {
  return {
    name,
    target: {
      name: target,
      environment: { id: '', name: target, values: [], _postman_variable_scope: 'environment' },
    },
    subject: { name, collection: { item: Array.from({ length: requests }, () => ({})) } },
    leftOut: [],
  };
}

function failureOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    assert(error instanceof Failure);
    assert.equal(error.exit, 'usage');
    return error.message;
  }
  return 'none';
}

const allShards = (runs: readonly PlannedRun[], count: number) =>
  Array.from({ length: count }, (_, at) => {
    const places = placesOf(runs, { index: at + 1, count });
    return runs.filter((_run, place) => places.includes(place));
  });

const weight = (runs: readonly PlannedRun[]) => runs.reduce((sum, one) => sum + requestsOf(one), 0);

describe('a shard', () => {
  it('is written i/n', () => {
    assert.deepEqual(parseShard('2/8'), { index: 2, count: 8 });
    for (const text of ['0/4', '5/4', '1/0', '1', 'a/b', '1/2/3', '-1/2', ''])
      assert.equal(
        failureOf(() => parseShard(text)),
        `--shard ${text} names no part of a run`,
      );
  });

  it('comes from the index of a Kubernetes job, which counts from 0', () => {
    const shard = shardOfJob({ JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '4' });
    assert.deepEqual(shard, { index: 1, count: 4 });
    assert.equal(shardOfJob({ JOB_COMPLETIONS: '4' }), undefined);
    assert.equal(
      failureOf(() => shardOfJob({ JOB_COMPLETION_INDEX: '0' })),
      'JOB_COMPLETION_INDEX is set, but JOB_COMPLETIONS is not',
    );
    assert.equal(
      failureOf(() => shardOfJob({ JOB_COMPLETION_INDEX: '4', JOB_COMPLETIONS: '4' })),
      'JOB_COMPLETION_INDEX 4 names no part of a run',
    );
  });

  it('keeps an org whole as long as there are enough orgs', () => {
    const runs = ['a', 'b', 'c', 'd'].flatMap((org) => [run(org, 2, 'x'), run(org, 3, 'y')]);
    const targets = allShards(runs, 2).map((shard) => [
      ...new Set(shard.map(({ target }) => target.name)),
    ]);
    assert.deepEqual(targets, [
      ['a', 'c'],
      ['b', 'd'],
    ]);
  });

  it('divides an org when there are more shards than orgs', () => {
    const runs = ['w', 'x', 'y', 'z'].map((name) => run('a', 1, name));
    assert.deepEqual(
      allShards(runs, 4).map((shard) => shard.map(({ name }) => name)),
      [['w'], ['x'], ['y'], ['z']],
    );
  });

  it('gives each run to exactly one shard, in the order of the plan, and shares requests evenly', () => {
    const plans = fc.array(
      fc.record({
        org: fc.constantFrom('a', 'b', 'c', 'd'),
        requests: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 12 }), (plan, count) => {
        const runs = plan.map(({ org, requests }) => run(org, requests));
        const shards = allShards(runs, count);
        assert.deepEqual(new Set(shards.flat()), new Set(runs));
        assert.equal(shards.flat().length, runs.length);
        for (const shard of shards)
          assert.deepEqual(
            shard,
            runs.filter((one) => shard.includes(one)),
          );
        const orgs = new Map(runs.map(({ target }) => [target.name, 0]));
        for (const one of runs)
          orgs.set(one.target.name, (orgs.get(one.target.name) ?? 0) + requestsOf(one));
        const heaviest =
          orgs.size >= count ? Math.max(0, ...orgs.values()) : Math.max(0, ...runs.map(requestsOf));
        const loads = shards.map(weight);
        assert(Math.max(...loads) - Math.min(...loads) <= heaviest);
      }),
    );
  });

  it('weighs a flow by its requests and those of its cases', () => {
    const flow = { ...flowNamed('client-credentials'), negativeCases: [] };
    const [first] = flowNamed('client-credentials').negativeCases;
    assert(first !== undefined);
    const of = (negativeCases: readonly (typeof first)[]) =>
      requestsOf({ ...run('a', 1), subject: { flow: { ...flow, negativeCases } } });
    assert.equal(of([]), flow.requests.length);
    assert.equal(of([first]), flow.requests.length + 1 + (first.after?.length ?? 0));
  });
});
