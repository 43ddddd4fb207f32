import assert from 'node:assert/strict';
import { BoundedStore } from '../../../../src/emulator/org/bounded-store.ts';

describe('BoundedStore', () => {
  it('forgets what is past its time', () => {
    const store = new BoundedStore<{ keepUntil: number }>(10);
    store.set('a', { keepUntil: 100 }, 0);
    assert.deepEqual([store.get('a', 99), store.get('a', 100)], [{ keepUntil: 100 }, undefined]);
  });

  it('lets go of what is past its time when something new comes', () => {
    const store = new BoundedStore<{ keepUntil: number }>(10);
    for (const key of ['a', 'b', 'c']) store.set(key, { keepUntil: 100 }, 0);
    store.set('d', { keepUntil: 300 }, 200);
    assert.equal(store.size, 1);
  });

  it('never outgrows its limit, and lets the oldest go first', () => {
    const store = new BoundedStore<{ keepUntil: number }>(3);
    for (let key = 0; key < 1000; key += 1) store.set(String(key), { keepUntil: 1e9 }, 0);
    assert.equal(store.size, 3);
    assert.deepEqual(
      ['996', '997', '999'].map((key) => store.get(key, 0) !== undefined),
      [false, true, true],
    );
  });

  it('moves what is set again to the end', () => {
    const store = new BoundedStore<{ keepUntil: number }>(2);
    for (const key of ['a', 'b', 'a', 'c']) store.set(key, { keepUntil: 1e9 }, 0);
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => store.get(key, 0) !== undefined),
      [true, false, true],
    );
  });
});
