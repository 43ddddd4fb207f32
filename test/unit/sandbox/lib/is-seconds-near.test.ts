import assert from 'node:assert/strict';
import { isSecondsNear } from '../../../../src/sandbox/lib/is-seconds-near.ts';
import { atTime } from '../at-time.ts';

const now = (): number => Math.floor(Date.now() / 1000);

describe('isSecondsNear', () => {
  it('takes times on the right side of now, and up to a minute on the other', () => {
    for (const ahead of [-50, 0, 180, 7_200, 30 * 86_400]) {
      assert.equal(isSecondsNear(now() + ahead, 'future'), true, `${ahead} s ahead`);
      assert.equal(isSecondsNear(now() - ahead, 'past'), true, `${ahead} s ago`);
    }
  });

  it('knows its limits to the second', () => {
    const year = 366 * 86_400;
    const taken = [-60, -59, year - 1, year].map((ahead) =>
      atTime(1_700_000_000_000, () => isSecondsNear(1_700_000_000 + ahead, 'future')),
    );
    assert.deepEqual(taken, [false, true, true, false]);
  });

  it('refuses times on the wrong side', () => {
    for (const ahead of [-70, -3_600]) {
      assert.equal(isSecondsNear(now() + ahead, 'future'), false, `${ahead} s ahead`);
      assert.equal(isSecondsNear(now() - ahead, 'past'), false, `${ahead} s ago`);
    }
  });

  it('refuses milliseconds, texts, and what is no whole number', () => {
    for (const value of [Date.now() + 300_000, String(now()), now() + 0.5, Number.NaN, null]) {
      assert.equal(isSecondsNear(value, 'future'), false, String(value));
    }
    assert.equal(isSecondsNear(0, 'past'), false);
  });
});
