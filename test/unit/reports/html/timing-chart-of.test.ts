import assert from 'node:assert/strict';
import { timingChartOf } from '../../../../src/reports/html/timing-chart-of.ts';
import { assertion, request } from '../sample-result.ts';

const charted = (requests: readonly ReturnType<typeof request>[]) =>
  timingChartOf(
    'label',
    requests.map((one, index) => ({ id: `r${index}`, request: one })),
  );

describe('the timing chart', () => {
  it('has a bar for each request, as long as it took', () => {
    assert.deepEqual(
      charted([
        request('a', { durationMs: 50 }),
        request('b', { durationMs: 200, assertions: [assertion('x', { outcome: 'failed' })] }),
        request('left', { skipped: true, durationMs: 900 }),
      ]),
      {
        label: 'label',
        bars: [
          { request: 'r0', tone: 'good', name: 'a', median: 25, slowest: 25, value: '50 ms' },
          { request: 'r1', tone: 'bad', name: 'b', median: 100, slowest: 100, value: '200 ms' },
        ],
        note: null,
      },
    );
  });

  it('shows several iterations as one bar: the median, and up to the slowest', () => {
    const times = [30, 10, 100, 20];
    const chart = charted(
      times.map((durationMs, iteration) => request('a', { durationMs, iteration })),
    );
    assert.deepEqual(chart?.bars, [
      {
        request: 'r0',
        tone: 'good',
        name: 'a',
        median: 20,
        slowest: 100,
        value: '20 ms, up to 100 ms',
      },
    ]);
  });

  it('keeps requests of one name apart when they stand in different folders', () => {
    const chart = charted([request('a'), request('a', { folders: ['other'] })]);
    assert.deepEqual(
      chart?.bars.map((bar) => bar.request),
      ['r0', 'r1'],
    );
  });

  it('shows the slowest of very many, in the order in which they were sent', () => {
    const chart = charted(
      Array.from({ length: 60 }, (_, index) => request(`r${index}`, { durationMs: index })),
    );
    assert.equal(chart?.note, 'Shown: the 40 slowest of 60 requests.');
    assert.deepEqual(
      chart?.bars.map((bar) => bar.name),
      Array.from({ length: 40 }, (_, index) => `r${index + 20}`),
    );
  });

  it('is none when nothing was sent', () => {
    assert.equal(charted([request('left', { skipped: true })]), null);
  });

  it('divides by no zero when all took no time', () => {
    assert.equal(charted([request('a', { durationMs: 0 })])?.bars[0]?.median, 0);
  });
});
