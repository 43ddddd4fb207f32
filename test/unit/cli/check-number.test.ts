import assert from 'node:assert/strict';
import {
  anyPort,
  bearable,
  checkNumber,
  knownPort,
  machines,
  whole,
} from '../../../src/cli/check-number.ts';

describe('checkNumber', () => {
  const fine: readonly (readonly [number | undefined, typeof whole])[] = [
    [undefined, whole],
    [1, whole],
    [0.5, bearable],
    [0, anyPort],
    [65_535, anyPort],
    [1, knownPort],
  ];
  for (const [value, kind] of fine)
    it(`takes ${value} for ${JSON.stringify(kind)}`, () => {
      checkNumber('x', value, kind);
    });

  const refused: readonly (readonly [number, typeof whole, string])[] = [
    [0, whole, '--x must be more than 0'],
    [1.5, whole, '--x must be a whole number'],
    [Number.POSITIVE_INFINITY, bearable, '--x must be at most 1000000000'],
    [-1, anyPort, '--x must be at least 0'],
    [0.5, anyPort, '--x must be a whole number'],
    [65_536, anyPort, '--x must be at most 65535'],
    [0, knownPort, '--x must be more than 0'],
    [10_000, machines, '--x must be at most 9999'],
  ];
  for (const [value, kind, message] of refused)
    it(`says of ${value}: ${message}`, () => {
      assert.throws(() => checkNumber('x', value, kind), {
        message,
        why: `it is ${value}`,
        next: kind.next ?? 'give it another number, or leave it out',
      });
    });
});
