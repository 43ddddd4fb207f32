import assert from 'node:assert/strict';
import { toneOfCollection, toneOfRequest } from '../../../../src/reports/html/tone-of.ts';
import { assertion, collection, problem, request } from '../sample-result.ts';

describe('the tone', () => {
  const skipped = assertion('a', { outcome: 'skipped' });
  const failed = assertion('a', { outcome: 'failed' });

  it('of a request is bad with a failed assertion or a problem, and idle when nothing was tested', () => {
    assert.equal(toneOfRequest(request('r')), 'good');
    assert.equal(toneOfRequest(request('r', { assertions: [assertion('b'), failed] })), 'bad');
    assert.equal(toneOfRequest(request('r', { problems: [problem('transport')] })), 'bad');
    assert.equal(toneOfRequest(request('r', { assertions: [] })), 'idle');
    assert.equal(toneOfRequest(request('r', { assertions: [skipped] })), 'idle');
  });

  it('of a collection is that of its worst request or problem', () => {
    const idle = request('r', { assertions: [] });
    assert.equal(
      toneOfCollection(collection('c', 't', { requests: [idle, request('r')] })),
      'good',
    );
    assert.equal(toneOfCollection(collection('c', 't', { requests: [idle] })), 'idle');
    assert.equal(toneOfCollection(collection('c', 't')), 'idle');
    assert.equal(
      toneOfCollection(collection('c', 't', { problems: [problem('no-requests')] })),
      'bad',
    );
    assert.equal(
      toneOfCollection(
        collection('c', 't', { requests: [request('r', { assertions: [failed] })] }),
      ),
      'bad',
    );
  });
});
