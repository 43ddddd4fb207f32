import assert from 'node:assert/strict';
import { groupedBy } from '../../../src/reports/grouped-by.ts';

describe('groupedBy', () => {
  it('keeps the order of the list, in and between the groups', () => {
    const groups = groupedBy(['bee', 'ant', 'bat', 'ape', '__proto__'], (word) => word.slice(0, 1));
    assert.deepEqual(
      [...groups],
      [
        ['b', ['bee', 'bat']],
        ['a', ['ant', 'ape']],
        ['_', ['__proto__']],
      ],
    );
  });
});
