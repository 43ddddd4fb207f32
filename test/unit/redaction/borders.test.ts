import assert from 'node:assert/strict';
import { createRedactor, type Redactor } from '../../../src/redaction/redactor.ts';
import { redactorOf } from './redactor-of.ts';

const isMasked = (redactor: Redactor, text: string): boolean => redactor.mask(text) !== text;

describe('a value is registered', () => {
  it('from six characters on', () => {
    const redactor = redactorOf({ five: 'q1w2e', six: 'z9x8c7' });
    assert.deepEqual(
      ['q1w2e', 'z9x8c7'].map((text) => isMasked(redactor, text)),
      [false, true],
    );
    assert.equal(redactor.size(), 1);
  });

  it('once, and under its first name', () => {
    const redactor = redactorOf({ first: 'z9x8c7', second: ' z9x8c7 ' });
    assert.equal(redactor.size(), 1);
    assert.match(redactor.mask('z9x8c7'), /^«first sha256:/);
  });

  it('unless a placeholder, a mask or what is printed of an object fills it', () => {
    const values = ['{{client}}', '«a b»', 'undefined', '[object Map]'];
    const redactor = redactorOf(Object.fromEntries(values.map((value) => [value, value])));
    assert.equal(redactor.size(), 0);
    const others = ['x{{client}}', '{{client}}x', '«a b»x', 'undefined1', '[object Map]x'];
    assert.equal(redactorOf(Object.fromEntries(others.map((value) => [value, value]))).size(), 5);
  });

  it('and found across white space from 32 characters on', () => {
    const value = 'k7Zr4Ty1Mn8Bv5Qw2Er6Ui9Op3As0Df1';
    const folded = (text: string): string => `${text.slice(0, 16)}\n  ${text.slice(16)}`;
    assert.deepEqual(
      [value, value.slice(1)].map((secret) =>
        isMasked(redactorOf({ secret }), `x ${folded(secret)} x`),
      ),
      [true, false],
    );
  });
});

describe('a number that is a secret', () => {
  const pin = (): Redactor => redactorOf({ pin: '1234567' });
  const mask = '«pin sha256:8bb0cf»';
  const written: Readonly<Record<string, string>> = {
    '{"a":1234567}': `{"a":"${mask}"}`,
    '{"a": 1234567 , "b":1}': `{"a": "${mask}" , "b":1}`,
    '[1234567]': `["${mask}"]`,
    '[1,\n  1234567,\n  2]': `[1,\n  "${mask}",\n  2]`,
    '{"a":"1234567"}': `{"a":"${mask}"}`,
    'pin: 1234567': `pin: ${mask}`,
    'pin: 1234567 is wrong': `pin: ${mask} is wrong`,
    '1234567]': `${mask}]`,
    '[a 1234567]': `[a ${mask}]`,
    '[1234567 a]': `[${mask} a]`,
    '<a>1234567</a>': `<a>${mask}</a>`,
  };
  for (const [text, masked] of Object.entries(written)) {
    it(`becomes ${masked.replace(mask, '…')} in ${text}`, () => {
      assert.equal(pin().mask(text), masked);
    });
  }

  it('has no quotes put around it where it is no number', () => {
    const word = redactorOf({ word: 'a1b2c3d' });
    assert.match(word.mask('{a:a1b2c3d}'), /^\{a:«word sha256:[0-9a-f]{6}»\}$/);
    const digits = redactorOf({ word: '1b2c3d4' });
    assert.match(digits.mask('{a:1b2c3d4}'), /^\{a:«word sha256:[0-9a-f]{6}»\}$/);
  });

  it('is masked in structures, be it as big as it may', () => {
    assert.deepEqual(pin().maskValue([1234567, 1234567n, 7654321, 7654321n, Number.NaN]), [
      mask,
      mask,
      7654321,
      7654321n,
      Number.NaN,
    ]);
  });
});

describe('a list in a structure', () => {
  const secret = 'z9x8c7';
  const mask = '«secret sha256:102d9f»';
  const masked = (value: unknown): unknown => redactorOf({ secret }).maskValue(value);
  const bytes = [...Buffer.from(secret)];

  it('is read as bytes when it has six of them, and stays a list', () => {
    assert.deepEqual(masked(bytes), [...Buffer.from(mask)]);
    assert.deepEqual(masked([0, ...bytes, 255]), [0, ...Buffer.from(mask), 255]);
  });

  for (const other of [256, -1, 1.5, 'x', null]) {
    it(`is none of bytes with ${JSON.stringify(other)} in it`, () => {
      assert.deepEqual(masked([...bytes, other]), [...bytes, other]);
    });
  }

  it('of five numbers is none', () => {
    assert.deepEqual(masked([1, 2, 3, 4, 5]), [1, 2, 3, 4, 5]);
  });

  it('that is in itself stays so', () => {
    const list: unknown[] = [secret];
    list.push(list);
    const copy: unknown[] = [mask];
    copy.push(copy);
    assert.deepEqual(masked(list), copy);
  });
});

describe('an object in a structure', () => {
  const secret = 'z9x8c7';
  const mask = '«secret sha256:102d9f»';
  const masked = (value: unknown): unknown => redactorOf({ secret }).maskValue(value);

  it('keeps hidden what is hidden, and can be changed', () => {
    const original = Object.defineProperty({ shown: secret }, 'hidden', { value: secret });
    const copy = masked(original);
    assert.deepEqual(Object.getOwnPropertyDescriptors(copy), {
      shown: { value: mask, enumerable: true, configurable: true, writable: true },
      hidden: { value: mask, enumerable: false, configurable: true, writable: true },
    });
  });

  it('is named by its key only where that is text, and only in its value', () => {
    const { maskValue } = createRedactor();
    const password = '«password sha256:f52fbd»';
    assert.deepEqual(
      maskValue([
        { key: 'password', value: 'hunter2' },
        { key: 5, value: 'hunter2' },
        { value: 'hunter2' },
        { key: 'password', other: 'hunter2' },
        { key: 'username', password: 'hunter2' },
      ]),
      [
        { key: 'password', value: password },
        { key: 5, value: 'hunter2' },
        { value: 'hunter2' },
        { key: 'password', other: 'hunter2' },
        { key: 'username', password },
      ],
    );
  });

  it('is masked under the name that a value is registered with, not that of its member', () => {
    assert.deepEqual(masked({ password: secret }), { password: mask });
  });

  it('with toJSON is what that gives; one that is no function is a member', () => {
    assert.deepEqual(masked([{ toJSON: () => [secret] }, { toJSON: secret }]), [
      [mask],
      { toJSON: mask },
    ]);
  });

  it('that is a map or a set with itself in it stays so', () => {
    const map = new Map<unknown, unknown>([[{ secret }, secret]]);
    map.set('self', map);
    const copy = masked(map);
    assert(copy instanceof Map);
    assert.equal(copy.get('self'), copy);
    assert.deepEqual([...copy].slice(0, 1), [[{ secret: mask }, mask]]);
    const set = new Set<unknown>([[secret]]);
    set.add(set);
    const other = masked(set);
    assert(other instanceof Set);
    assert.deepEqual([other.has(other), [...other][0]], [true, [mask]]);
  });

  it('of bytes keeps to its own stretch of a buffer', () => {
    const buffer = Buffer.from(`before ${secret} after`);
    const view = new Uint8Array(buffer.buffer, buffer.byteOffset + 7, secret.length);
    const whole = Uint8Array.from(Buffer.from(`a ${secret}`)).buffer;
    assert.deepEqual(masked([view, whole]), [
      new Uint8Array(Buffer.from(mask)),
      new Uint8Array(Buffer.from(`a ${mask}`)),
    ]);
  });

  it('is the same where there is nothing in it to mask', () => {
    const date = new Date(0);
    const call = (): void => {};
    assert.deepEqual(masked([date, null, undefined, true, call]), [
      date,
      null,
      undefined,
      true,
      call,
    ]);
  });
});
