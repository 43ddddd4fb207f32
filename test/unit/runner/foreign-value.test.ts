import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import {
  answerOf,
  asText,
  memberOf,
  plain,
  shown,
  spelled,
} from '../../../src/runner/foreign-value.ts';

const throwing = (): never => {
  throw new Error('looked at');
};
const within: Record<string, unknown> = {};
within['itself'] = within;
const hostile = {
  get message() {
    return throwing();
  },
  toString: throwing,
  toJSON: throwing,
  [inspect.custom]: throwing,
};
const traps = new Proxy(
  {},
  { get: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing },
);

describe('a value that other people made', () => {
  it('has no member and no answer where it throws at being asked', () => {
    assert.deepEqual(
      [memberOf(hostile, 'message'), memberOf(traps, 'a', 'b'), answerOf(hostile, 'toString')],
      [undefined, undefined, undefined],
    );
    assert.deepEqual([plain(hostile), plain(within)], [null, null]);
  });

  for (const [title, value, json, text] of [
    ['a text', 'a', 'a', 'a'],
    ['a number', 5, '5', '5'],
    ['a big number', 5n, '5', '5'],
    ['a symbol', Symbol('s'), 'Symbol(s)', 'Symbol(s)'],
    ['nothing', null, 'null', 'null'],
    ['an object', { a: 1 }, '{"a":1}', '[object Object]'],
    ['what has no text', { toString: 1 }, '{"toString":1}', '{ toString: 1 }'],
    ['what has no prototype', Object.create(null), '{}', '[Object: null prototype] {}'],
    ['a big number within', { a: 5n }, '{ a: 5n }', '[object Object]'],
    ['what holds itself', within, '<ref *1> { itself: [Circular *1] }', '[object Object]'],
  ] as const)
    it(`is a text in any case: ${title}`, () => {
      assert.deepEqual([spelled(value), asText(value)], [json, text]);
    });

  it('is shown without a word of its own on how', () => {
    for (const value of [hostile, traps])
      for (const text of [shown(value), spelled(value), asText(value)])
        assert.match(text, /^\{.*\}$/);
  });
});
