import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CollectionResult, RunResult } from '../../../src/model/run-result.ts';
import { summaryOf } from '../../../src/model/summary-of.ts';
import { mergeResults } from '../../../src/reports/merge-results.ts';
import { arbitraryResult } from './arbitrary-result.ts';
import { collection, runResult, sampleResult } from './sample-result.ts';

const withoutTimes = ({ schema, tool, collections, summary }: RunResult) => ({
  schema,
  tool,
  collections,
  summary,
});

/** The shards that a deal of the collections to so many hands makes; some may be empty. */
function dealt(whole: RunResult, hands: readonly number[], shards: number): readonly RunResult[] {
  return Array.from({ length: shards }, (_, shard) => {
    const collections = whole.collections.filter((__, index) => (hands[index] ?? 0) === shard);
    return { ...whole, collections, summary: summaryOf(collections) };
  });
}

describe('mergeResults', () => {
  it('makes one result of shards: sorted by target and name, counted again', () => {
    const of = (name: string, target: string): CollectionResult => collection(name, target);
    const merged = mergeResults([
      runResult([of('jwt-bearer', 'uat'), of('asset-token', 'dev')], {
        startedAt: '2026-11-22T10:00:05.000Z',
        durationMs: 20_000,
      }),
      runResult([of('asset-token', 'uat'), of('Zeta', 'dev')], {
        startedAt: '2026-11-22T10:00:00.000Z',
        durationMs: 5_000,
      }),
    ]);
    assert.deepEqual(
      merged,
      runResult(
        [
          of('Zeta', 'dev'),
          of('asset-token', 'dev'),
          of('asset-token', 'uat'),
          of('jwt-bearer', 'uat'),
        ],
        { startedAt: '2026-11-22T10:00:00.000Z', durationMs: 25_000 },
      ),
    );
  });

  it('gives for any split what it gives for the whole', () => {
    fc.assert(
      fc.property(
        arbitraryResult,
        fc.array(fc.nat(4), { maxLength: 8 }),
        fc.func(fc.integer()),
        (whole, hands, rank) => {
          const shards = dealt(whole, hands, 5).toSorted((one, other) => rank(one) - rank(other));
          assert.deepEqual(mergeResults(shards), mergeResults([whole]));
        },
      ),
    );
  });

  it('may be done in several steps', () => {
    fc.assert(
      fc.property(arbitraryResult, arbitraryResult, arbitraryResult, (one, two, three) => {
        assert.deepEqual(
          mergeResults([mergeResults([one, two]), three]),
          mergeResults([one, mergeResults([two, three])]),
        );
      }),
    );
  });

  it('leaves a result alone that is in order already', () => {
    const ordered = mergeResults([sampleResult]);
    assert.deepEqual(withoutTimes(mergeResults([ordered])), withoutTimes(ordered));
    assert.deepEqual(ordered.summary, sampleResult.summary);
    assert.equal(ordered.durationMs, sampleResult.durationMs);
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
