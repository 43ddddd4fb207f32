import assert from 'node:assert/strict';
import { counted } from '../../../src/model/counted.ts';

describe('counted', () => {
  it('puts a number and its noun together', () => {
    assert.deepEqual(
      [0, 1, 2, 5000].map((number) => counted(number, 'request')),
      ['0 requests', '1 request', '2 requests', '5,000 requests'],
    );
  });
});
