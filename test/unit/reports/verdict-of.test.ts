import assert from 'node:assert/strict';
import { verdictOf } from '../../../src/reports/verdict-of.ts';
import {
  assertion,
  collection,
  passedResult,
  problem,
  request,
  runResult,
  sampleResult,
} from './sample-result.ts';

describe('verdictOf', () => {
  it('counts what passed', () => {
    assert.deepEqual(verdictOf(passedResult), { passed: true, sentence: '14 assertions passed' });
  });

  it('tells what was skipped', () => {
    const assertions = [assertion('a'), assertion('b', { outcome: 'skipped' })];
    const requests = [
      request('r', { assertions }),
      request('s', { assertions: [], skipped: true }),
    ];
    assert.deepEqual(verdictOf(runResult([collection('c', 't', { requests })])), {
      passed: true,
      sentence: '1 assertion passed, 2 skipped',
    });
  });

  it('fails for failed assertions and for problems', () => {
    assert.deepEqual(verdictOf(sampleResult), {
      passed: false,
      sentence: '5 of 32 assertions failed, 6 problems',
    });
    const problems = [problem('nothing-tested')];
    assert.deepEqual(verdictOf(runResult([collection('c', 't', { problems })])), {
      passed: false,
      sentence: '1 problem',
    });
  });

  it('fails when nothing was run', () => {
    assert.deepEqual(verdictOf(runResult([])), { passed: false, sentence: 'Nothing was run' });
  });
});
