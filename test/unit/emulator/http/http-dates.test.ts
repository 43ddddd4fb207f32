import assert from 'node:assert/strict';
import { httpDates } from '../../../../src/emulator/http/http-dates.ts';

describe('httpDates', () => {
  it('writes each second as RFC 9110 wants it, in whatever order they come', () => {
    const dateOf = httpDates();
    const start = Date.UTC(2026, 10, 28, 16, 36, 59, 1);
    assert.deepEqual(
      [0, 998, 999, 0, -3_600_000].map((later) => dateOf(start + later)),
      [
        'Sat, 28 Nov 2026 16:36:59 GMT',
        'Sat, 28 Nov 2026 16:36:59 GMT',
        'Sat, 28 Nov 2026 16:37:00 GMT',
        'Sat, 28 Nov 2026 16:36:59 GMT',
        'Sat, 28 Nov 2026 15:36:59 GMT',
      ],
    );
  });
});
