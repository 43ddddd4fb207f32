import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { createContext, runInContext } from 'node:vm';
import { memoryTidier } from '../../../../src/runner/pool/memory-tidier.ts';

/** Whether what nobody holds any more is gone after so many runs. */
async function isCollected(runs: number, limit: number, resident: number): Promise<boolean> {
  const tidy = memoryTidier(limit, () => resident);
  const garbage = new WeakRef({ big: new Array(1000).fill(0) });
  for (let run = 0; run < runs; run++) {
    await turn();
    tidy();
  }
  await turn();
  return garbage.deref() === undefined;
}

describe('memoryTidier', () => {
  it('collects what nobody holds, when there is more than allowed and enough runs are over', async () => {
    assert.equal(await isCollected(20, 100, 101), true);
  });

  it('leaves a process alone that holds no more than allowed', async () => {
    assert.equal(await isCollected(20, 100, 100), false);
  });

  it('does not search the heap after every run', async () => {
    assert.equal(await isCollected(19, 100, 101), false);
  });

  it('shows the collector to no context', () => {
    memoryTidier(1, () => 0);
    assert.equal(runInContext('typeof gc', createContext({})), 'undefined');
    assert.equal(typeof Reflect.get(globalThis, 'gc'), 'undefined');
  });
});
