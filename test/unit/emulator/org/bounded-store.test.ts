import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BoundedStore } from '../../../../src/emulator/org/bounded-store.ts';

interface Listed {
  readonly key: string;
  readonly keepUntil: number;
}

/** The list without the first that are past their time or too many. */
function swept(list: readonly Listed[], now: number): readonly Listed[] {
  const stays = list.findIndex(({ keepUntil }, at) => keepUntil > now && list.length - at <= 3);
  return stays < 0 ? [] : list.slice(stays);
}

function stepped(
  list: readonly Listed[],
  added: Listed | undefined,
  { key, now }: { readonly key: string; readonly now: number },
): readonly Listed[] {
  const others = list.filter((one) => one.key !== key);
  return added === undefined ? others : swept([...others, added], now);
}

function aliveAt(now: number, one: Listed): Listed | undefined {
  return one.keepUntil > now ? one : undefined;
}

const step = fc.record({
  key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  keepFor: fc.integer({ min: 1, max: 9 }),
  isDeleted: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer Made> ? Made : never;

function compareWithList(steps: readonly Step[]): void {
  const store = new BoundedStore<Listed>(3);
  let list: readonly Listed[] = [];
  for (const [now, { key, keepFor, isDeleted }] of steps.entries()) {
    const kept = { key, keepUntil: now + keepFor };
    if (isDeleted) store.delete(key);
    else store.set(key, kept, now);
    list = stepped(list, isDeleted ? undefined : kept, { key, now });
    assert.equal(store.size, list.length);
  }
  assert.deepEqual(
    list.map(({ key }) => store.get(key, steps.length)),
    list.map((one) => aliveAt(steps.length, one)),
  );
}

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

  it('is at every moment what a list that is searched from the front would be', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 40 }), compareWithList));
  });
});
