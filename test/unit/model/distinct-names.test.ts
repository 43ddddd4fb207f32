import assert from 'node:assert/strict';
import { distinctNames } from '../../../src/model/distinct-names.ts';

describe('distinctNames', () => {
  for (const [title, names, distinct] of [
    ['leaves names that differ as they are', ['A', 'a', 'B (2)'], ['A', 'a', 'B (2)']],
    ['numbers those that come again', ['A', 'B', 'A', 'A'], ['A', 'B', 'A (2)', 'A (3)']],
    [
      'gives no number that another name has, before or after',
      ['A (3)', 'A', 'A', 'A', 'A (2)', 'A (2)'],
      ['A (3)', 'A', 'A (4)', 'A (5)', 'A (2)', 'A (2) (2)'],
    ],
  ] as const)
    it(title, () => assert.deepEqual(distinctNames(names), distinct));
});
