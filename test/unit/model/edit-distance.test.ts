import assert from 'node:assert/strict';
import { editDistance } from '../../../src/model/edit-distance.ts';

describe('editDistance', () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ['run', 'run', 0],
    ['', 'run', 3],
    ['run', '', 3],
    ['run', 'ruin', 1],
    ['rum', 'run', 1],
    ['rnu', 'run', 2],
    ['kitten', 'sitting', 3],
    ['🔑', '🔒', 1],
  ];
  for (const [one, other, expected] of cases)
    it(`from ${JSON.stringify(one)} to ${JSON.stringify(other)} is ${expected}`, () => {
      assert.equal(editDistance(one, other), expected);
    });
});
