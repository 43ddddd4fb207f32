import assert from 'node:assert/strict';
import { shortened } from '../../../../src/reports/html/shortened.ts';

describe('shortened', () => {
  it('leaves text alone that fits, and cuts the rest between characters', () => {
    assert.equal(shortened('abc', 3), 'abc');
    assert.equal(shortened('abcd', 3), 'ab…');
    assert.equal(shortened('😀😀😀', 2), '😀…');
  });
});
