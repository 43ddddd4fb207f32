import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tellingOf } from '../../../../src/runner/pool/telling-of.ts';

describe('tellingOf', () => {
  it('keeps of a process that ran out of memory the line that says so', async () => {
    const hoard = 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));';
    const { stderr } = await promisify(execFile)(process.execPath, [
      '--max-old-space-size=20',
      '-e',
      hoard,
    ]).catch((error: { stderr: string }) => error);
    assert.match(stderr, /Native stack trace/);
    assert.match(tellingOf(stderr), /^FATAL ERROR: [^\n]* JavaScript heap out of memory$/);
  });

  it('keeps the end of anything else', () => {
    assert.equal(tellingOf('Error: it broke\n    at once\n'), 'Error: it broke\n    at once');
    assert.equal(tellingOf(`${'x'.repeat(3000)}the end`).length, 2000);
  });
});
