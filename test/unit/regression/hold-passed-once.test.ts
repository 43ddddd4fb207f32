import assert from 'node:assert/strict';
import type { AssertionResult, CollectionResult } from '../../../src/model/run-result.ts';
import { holdPassedOnce } from '../../../src/regression/hold-passed-once.ts';

const resultOf = (assertions: readonly AssertionResult[]): CollectionResult => ({
  name: 'c',
  target: 'org',
  durationMs: 1,
  problems: [],
  leftOut: [],
  requests: [
    {
      folders: [],
      name: 'r',
      iteration: 0,
      method: 'GET',
      url: 'u',
      durationMs: 1,
      skipped: false,
      assertions,
      problems: [],
      console: [],
    },
  ],
});

const assertionsOf = ({ requests }: CollectionResult): readonly AssertionResult[] =>
  requests.flatMap(({ assertions }) => assertions);

describe('results of many runs', () => {
  it('say what they said', () => {
    const held = holdPassedOnce();
    const results = [
      resultOf([
        { name: 'a', outcome: 'passed' },
        { name: 'a', outcome: 'skipped' },
      ]),
      resultOf([
        { name: 'a', outcome: 'failed', message: 'one' },
        { name: 'b', outcome: 'passed' },
      ]),
      resultOf([{ name: 'a', outcome: 'failed', message: 'two' }]),
    ];
    assert.deepEqual(results.map(held), results);
  });

  it('hold an assertion that passed in each of them once', () => {
    const held = holdPassedOnce();
    const [first, second] = [1, 2].map(() => held(resultOf([{ name: 'a', outcome: 'passed' }])));
    assert.ok(first !== undefined && second !== undefined);
    assert.equal(assertionsOf(first)[0], assertionsOf(second)[0]);
  });
});
