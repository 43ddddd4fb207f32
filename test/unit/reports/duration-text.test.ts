import assert from 'node:assert/strict';
import { durationText } from '../../../src/reports/duration-text.ts';

describe('durationText', () => {
  const cases: readonly (readonly [number, string])[] = [
    [0, '0 ms'],
    [33.4, '33 ms'],
    [999.4, '999 ms'],
    [999.6, '1.0 s'],
    [4_210, '4.2 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 00 s'],
    [185_000, '3 min 05 s'],
    [3_600_000, '60 min 00 s'],
  ];
  for (const [milliseconds, text] of cases) {
    it(`says ${text} for ${milliseconds} ms`, () => {
      assert.equal(durationText(milliseconds), text);
    });
  }
});
