import assert from 'node:assert/strict';
import { createProgress } from '../../../src/cli/progress.ts';
import { environmentOf } from '../runner/foreign-collection.ts';

const run = {
  name: 'jwt-bearer',
  target: { name: 'sandbox', environment: environmentOf({}) },
  subject: { name: 'jwt-bearer', collection: {} },
  leftOut: [],
};

function told(isWatched: boolean): string {
  let text = '';
  const progress = createProgress({
    out: () => assert.fail('progress is no result'),
    err: (part) => {
      text += part;
    },
    input: async () => '',
    isWatched,
    awaitsTyping: false,
    colour: false,
    environment: {},
    onInterrupt: () => () => undefined,
  });
  progress.begin(run);
  progress.step(false);
  progress.step(true);
  progress.end();
  return text;
}

describe('progress', () => {
  it('is one line that is written over and then cleared', () => {
    assert.deepEqual(told(true).split('\r\u001b[2K'), [
      '',
      '  sandbox › jwt-bearer: 0 requests',
      '  sandbox › jwt-bearer: 1 requests',
      '  sandbox › jwt-bearer: 2 requests, 1 with failures',
      '',
    ]);
  });

  it('is silent where nobody watches', () => {
    assert.equal(told(false), '');
  });
});
