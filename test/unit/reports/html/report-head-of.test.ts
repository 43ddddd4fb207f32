import assert from 'node:assert/strict';
import { reportHeadOf } from '../../../../src/reports/html/report-head-of.ts';
import { assertion, collection, passedResult, request, runResult } from '../sample-result.ts';

describe('reportHeadOf', () => {
  it('says how the run ended, when it was, and how much there was of everything', () => {
    assert.deepEqual(reportHeadOf(passedResult), {
      tone: 'good',
      word: 'Passed',
      sentence: '14 assertions passed',
      startedAt: '2026-11-22T02:15:04.250Z',
      started: '2026-11-22 02:15:04 UTC',
      duration: '4.2 s',
      version: '0.1.0',
      figures: [
        { label: 'flow', value: '1', tone: 'idle' },
        { label: 'requests', value: '6', tone: 'idle' },
        { label: 'assertions', value: '14', tone: 'idle' },
        { label: 'failed', value: '0', tone: 'idle' },
        { label: 'problems', value: '0', tone: 'idle' },
        { label: 'skipped', value: '0', tone: 'idle' },
      ],
      shares: [
        { x: 0, width: 0, tone: 'bad' },
        { x: 0, width: 100, tone: 'good' },
        { x: 100, width: 0, tone: 'idle' },
      ],
    });
  });

  it('keeps one failure among thousands wide enough to be seen', () => {
    const assertions = [
      ...Array.from({ length: 4999 }, () => assertion('a')),
      assertion('a', { outcome: 'failed' }),
    ];
    const { shares, word, sentence } = reportHeadOf(
      runResult([collection('c', 't', { requests: [request('r', { assertions })] })]),
    );
    assert.deepEqual([word, sentence], ['Failed', '1 of 5,000 assertions failed']);
    assert.ok((shares[0]?.width ?? 0) > 0.7);
    assert.equal(Math.round((shares[0]?.width ?? 0) + (shares[1]?.width ?? 0)), 100);
  });

  it('says that nothing was run when nothing was', () => {
    const { word, sentence, shares } = reportHeadOf(runResult([]));
    assert.deepEqual([word, sentence, shares], ['Failed', 'Nothing was run', []]);
  });
});
