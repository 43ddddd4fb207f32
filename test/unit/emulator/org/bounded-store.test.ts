import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { BoundedStore } from '../../../../src/emulator/org/bounded-store.ts';

setFlagsFromString('--expose-gc');
// Cast: a context that is made with that flag has the function.
const collectGarbage = runInNewContext('gc') as () => void;

const limit = 3;

const step = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  keepUntil: fc.integer({ min: 1, max: 40 }),
  isDeleted: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

function compareWithList(steps: readonly Step[]): void {
  const store = new BoundedStore<Step>(limit);
  let list: readonly Step[] = [];
  for (const one of steps) {
    if (one.isDeleted) store.delete(one.key);
    else store.set(one.key, one);
    const others = list.filter(({ key }) => key !== one.key);
    list = one.isDeleted ? others : [...others, one].slice(-limit);
    assert.equal(store.size, list.length);
    for (const now of [0, 20, 40]) {
      const alive = list.filter(({ keepUntil }) => keepUntil > now);
      const found = list.flatMap(({ key }) => store.get(key, now) ?? []);
      assert.deepEqual(found, alive);
    }
  }
}

describe('BoundedStore', () => {
  it('has nothing that is past its time', () => {
    const store = new BoundedStore<{ keepUntil: number }>(10);
    store.set('a', { keepUntil: 100 });
    assert.deepEqual([store.get('a', 99), store.get('a', 100)], [{ keepUntil: 100 }, undefined]);
  });

  it('has it still for whoever asks at an earlier time', () => {
    const store = new BoundedStore<{ keepUntil: number }>(10);
    store.set('a', { keepUntil: 100 });
    store.get('a', 200);
    store.set('b', { keepUntil: 300 });
    assert.deepEqual(store.get('a', 99), { keepUntil: 100 });
  });

  it('never outgrows its limit, and lets the oldest go first', () => {
    const store = new BoundedStore<{ keepUntil: number }>(3);
    for (let key = 0; key < 1000; key += 1) store.set(String(key), { keepUntil: 1e9 });
    assert.equal(store.size, 3);
    assert.deepEqual(
      ['996', '997', '999'].map((key) => store.get(key, 0) !== undefined),
      [false, true, true],
    );
  });

  it('holds on to nothing that was deleted, however much comes and goes', async () => {
    const store = new BoundedStore<{ keepUntil: number; body: Uint8Array }>(1000);
    const held: WeakRef<Uint8Array>[] = [];
    for (let key = 0; key < 5_000; key += 1) {
      const body = new Uint8Array(8);
      held.push(new WeakRef(body));
      store.set(String(key), { keepUntil: 1e9, body });
      store.delete(String(key - 10));
    }
    // What a reference was asked for stays until the next turn.
    await nextTurn();
    collectGarbage();
    assert.ok(held.filter((one) => one.deref() !== undefined).length < 100);
  });

  it('moves what is set again to the end', () => {
    const store = new BoundedStore<{ keepUntil: number }>(2);
    for (const key of ['a', 'b', 'a', 'c']) store.set(key, { keepUntil: 1e9 });
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => store.get(key, 0) !== undefined),
      [true, false, true],
    );
  });

  it('is at every moment what a list that is searched from the front would be', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), compareWithList));
  });
});
