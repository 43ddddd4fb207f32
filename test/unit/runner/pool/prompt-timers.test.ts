import assert from 'node:assert/strict';
import { type GlobalTimers, promptTimers } from '../../../../src/runner/pool/prompt-timers.ts';

type SetTimer = (callback: (...words: unknown[]) => void, ...more: unknown[]) => object;

describe('prompt timers', () => {
  const timers = (): { set: SetTimer; clear: (timer?: object) => void } => {
    const globals: GlobalTimers = { setTimeout: undefined, clearTimeout: undefined };
    promptTimers(globals);
    return {
      set: globals.setTimeout as SetTimer,
      clear: globals.clearTimeout as (timer?: object) => void,
    };
  };

  it('run a timer of zero milliseconds with what waits now, and before any clock has moved on', async () => {
    const { set } = timers();
    const order: string[] = [];
    const both = new Promise<void>((resolve) => {
      setImmediate(() => order.push('waited already'));
      set((name) => order.push(String(name)), 0, 'zero');
      setImmediate(() => {
        order.push('came later');
        resolve();
      });
    });
    await both;
    assert.deepEqual(order, ['waited already', 'zero', 'came later']);
  });

  it('wait as long as ever for any other time', async () => {
    const { set } = timers();
    const begin = performance.now();
    await new Promise<void>((resolve) => set(() => resolve(), 30));
    assert.ok(performance.now() - begin >= 28);
  });

  it('can be cleared, whatever their time', async () => {
    const { set, clear } = timers();
    const rang: string[] = [];
    for (const milliseconds of [0, 1])
      clear(set(() => rang.push(`after ${milliseconds} ms`), milliseconds));
    clear(undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(rang, []);
  });
});
