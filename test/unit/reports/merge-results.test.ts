import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { RunResult } from '../../../src/model/run-result.ts';
import { summaryOf } from '../../../src/model/summary-of.ts';
import { exitOf } from '../../../src/regression/exit-of.ts';
import { reporterNames, reporters } from '../../../src/reports/index.ts';
import { mergeResults } from '../../../src/reports/merge-results.ts';
import { renderTerminal } from '../../../src/reports/terminal.ts';
import { arbitraryResult } from './arbitrary-result.ts';
import { collection, runResult, sampleResult } from './sample-result.ts';

/** The shards that a deal of the collections to so many hands makes; some may be empty. */
function dealt(whole: RunResult, hands: readonly number[], count: number): readonly RunResult[] {
  return Array.from({ length: count }, (_, shard) => {
    const places = [...whole.collections.keys()].filter((at) => (hands[at] ?? 0) === shard);
    const collections = whole.collections.filter((__, at) => places.includes(at));
    return {
      ...whole,
      collections,
      summary: summaryOf(collections),
      shard: { index: shard + 1, count, runs: whole.collections.length, places },
    };
  });
}

const shardsOfThree = dealt(
  runResult(['a', 'b', 'c', 'd', 'e'].map((name) => collection(name, 'uat'))),
  [2, 0, 1, 0, 2],
  3,
);

const takeAway = (shards: readonly RunResult[], ...indexes: readonly number[]) =>
  shards.filter(({ shard }) => !indexes.includes(shard?.index ?? 0));

describe('mergeResults', () => {
  it('makes one result of the shards of a run, in the order of its plan', () => {
    const merged = mergeResults(
      shardsOfThree.map((shard, at) => ({
        ...shard,
        startedAt: `2026-11-22T10:00:0${5 - at}.000Z`,
        durationMs: 1_000 * (20 - at),
      })),
    );
    assert.deepEqual(
      merged,
      runResult(
        ['a', 'b', 'c', 'd', 'e'].map((name) => collection(name, 'uat')),
        { startedAt: '2026-11-22T10:00:03.000Z', durationMs: 22_000 },
      ),
    );
  });

  it('gives for any split of a run the run in one piece, in whichever order the parts come', () => {
    fc.assert(
      fc.property(
        arbitraryResult,
        fc.array(fc.nat(4), { maxLength: 8 }),
        fc.func(fc.integer()),
        ({ shard: _shard, ...whole }, hands, rank) => {
          const shards = dealt(whole, hands, 5).toSorted((one, other) => rank(one) - rank(other));
          assert.deepEqual(mergeResults(shards), {
            ...whole,
            summary: summaryOf(whole.collections),
          });
        },
      ),
    );
  });

  it('puts several runs one after the other, as they were made, however they are given', () => {
    const early = runResult([collection('b', 'uat'), collection('a', 'uat')], {
      startedAt: '2026-11-22T10:00:00.000Z',
    });
    const late = runResult([collection('a', 'dev')], { startedAt: '2026-11-22T11:00:00.000Z' });
    const merged = mergeResults([early, late]);
    assert.deepEqual(
      merged.collections.map(({ name, target }) => `${target} ${name}`),
      ['uat b', 'uat a', 'dev a'],
    );
    assert.deepEqual(mergeResults([late, early]), merged);
  });

  it('leaves a single result as it is', () => {
    assert.deepEqual(mergeResults([sampleResult]), sampleResult);
  });

  const refusals: readonly [string, readonly RunResult[], string][] = [
    ['one shard that is missing', takeAway(shardsOfThree, 2), 'Shard 2/3 is missing'],
    ['several that are missing', takeAway(shardsOfThree, 1, 3), 'Shards 1/3, 3/3 are missing'],
    [
      'a shard that is there twice',
      [...shardsOfThree, ...shardsOfThree.slice(0, 1)],
      'Shard 1/3 was given twice',
    ],
    [
      'shards of two runs',
      [...shardsOfThree, ...dealt(sampleResult, [0, 1], 2)],
      'These are shards of different runs: some of 3, some of 2',
    ],
    [
      'a whole run among shards',
      [...shardsOfThree, sampleResult],
      'Some of these results are shards, and some are not',
    ],
    [
      'shards of different plans',
      [...takeAway(shardsOfThree, 3), ...takeAway(dealt(sampleResult, [2], 3), 1, 2)],
      'These shards do not make up one run',
    ],
  ];
  for (const [what, results, message] of refusals)
    it(`refuses ${what}`, () => {
      assert.throws(() => mergeResults(results), { name: 'Failure', exit: 'usage', message });
    });

  describe('of a part of the shards, where that is asked for,', () => {
    const merged = mergeResults(takeAway(shardsOfThree, 2), { partial: true });

    it('holds what is there in the order of the plan, and a failure for each shard that is not', () => {
      assert.deepEqual(
        merged.collections.map(({ target, name, problems }) => [
          target,
          name,
          ...problems.map(({ kind, message }) => `${kind}: ${message}`),
        ]),
        [
          ['uat', 'a'],
          ['uat', 'b'],
          ['uat', 'd'],
          ['uat', 'e'],
          [
            'MISSING',
            'shard 2/3',
            'nothing-tested: Shard 2/3 is missing: what fell to it is not in this report, which holds 2 of 3 shards of a run of 5 flows',
          ],
        ],
      );
    });

    it('counts as flows what was run, and the missing shard as none', () => {
      assert.deepEqual(merged.summary, summaryOf(merged.collections.slice(0, -1)));
      assert.equal(merged.summary.flows, 4);
      assert.match(renderTerminal(merged, { colour: false }), /\n {2,}4 flows /);
    });

    it('says so in every report, and is never good', async () => {
      for (const name of reporterNames)
        assert.match(await reporters[name].render(merged), /Shard 2\/3 is missing/, name);
      assert.equal(exitOf(merged), 'nothingTested');
    });

    it('is the whole where nothing is missing', () => {
      assert.deepEqual(mergeResults(shardsOfThree, { partial: true }), mergeResults(shardsOfThree));
    });

    it('still refuses parts of different plans, and parts that are there twice', () => {
      const [one, two] = [takeAway(shardsOfThree, 3), takeAway(dealt(sampleResult, [2], 3), 1, 2)];
      assert.throws(() => mergeResults([...one, ...two], { partial: true }), {
        message: 'These shards do not make up one run',
      });
      assert.throws(() => mergeResults([...one, ...one], { partial: true }), {
        message: 'Shards 1/3, 2/3 were given twice',
      });
    });
  });

  it('takes no loss and adds nothing', () => {
    fc.assert(
      fc.property(arbitraryResult, arbitraryResult, (one, two) => {
        const texts = (results: readonly RunResult[]) =>
          results
            .flatMap((result) => result.collections.map((each) => JSON.stringify(each)))
            .sort();
        assert.deepEqual(texts([mergeResults([one, two])]), texts([one, two]));
      }),
    );
  });

  it('says so when there is nothing to merge', () => {
    assert.throws(() => mergeResults([]), {
      name: 'Failure',
      message: 'There is nothing to merge',
      exit: 'usage',
      why: 'no result was given',
      next: 'name the result files of the shards',
    });
  });
});
