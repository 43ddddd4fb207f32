import assert from 'node:assert/strict';
import { createRedactor } from '../../../src/redaction/redactor.ts';

const secret = 'EMULATOR-secret-1';
const mask = '«clientSecret sha256:5e63ae»';

function masked(value: unknown): unknown {
  const redactor = createRedactor();
  redactor.add('clientSecret', secret);
  return redactor.maskValue(value);
}

describe('a structure is masked', () => {
  it('in its strings, keys and numbers', () => {
    const redactor = createRedactor();
    redactor.add('pin', '1234567');
    assert.deepEqual(redactor.maskValue([{ a: 1234567, b: 7n, 1234567: null }, true]), [
      { a: '«pin sha256:8bb0cf»', b: 7n, '«pin sha256:8bb0cf»': null },
      true,
    ]);
  });

  it('in its bytes, which stay bytes of the same kind', () => {
    const text = `a ${secret} ä`;
    const bytes = Buffer.from(text);
    const expected = Buffer.from(`a ${mask} ä`);
    assert.deepEqual(masked([bytes, new Uint8Array(bytes), bytes.toJSON()]), [
      expected,
      new Uint8Array(expected),
      expected.toJSON(),
    ]);
  });

  it('in an error, its stack, its cause and what it hides, and it keeps its class', () => {
    const error = new AggregateError([new RangeError(`1 ${secret}`)], `2 ${secret}`, {
      cause: `3 ${secret}`,
    });
    Object.assign(error, { code: `4 ${secret}` });
    const copy = masked(error);
    assert.ok(copy instanceof AggregateError);
    assert.deepEqual(
      [copy.errors[0].message, copy.message, copy.cause, Reflect.get(copy, 'code')],
      [`1 ${mask}`, `2 ${mask}`, `3 ${mask}`, `4 ${mask}`],
    );
    assert.ok(copy.stack?.startsWith(`AggregateError: 2 ${mask}\n    at `));
  });

  it('in maps, sets, dates and what has a JSON form of its own', () => {
    const date = new Date(0);
    assert.deepEqual(
      masked([
        new Map([[secret, date]]),
        new Set([secret]),
        new URL(`https://a.example/?b=${secret}`),
      ]),
      [new Map([[mask, date]]), new Set([mask]), `https://a.example/?b=${mask}`],
    );
  });

  it('and its cycles stay cycles', () => {
    const one: Record<string, unknown> = { secret };
    one['self'] = one;
    const copy: Record<string, unknown> = { secret: mask };
    copy['self'] = copy;
    assert.deepEqual(masked(one), copy);
  });

  it('by the names of its members and pairs, where nobody registered the value', () => {
    const { maskValue } = createRedactor();
    assert.deepEqual(
      maskValue([
        { password: 'hunter2' },
        { value: 'hunter2', type: 'secret', key: 'password' },
        { key: 'code', value: 'INVALID_SESSION_ID' },
        { password: '{{password}}', client_secret: '' },
      ]),
      [
        { password: '«password sha256:f52fbd»' },
        { value: '«password sha256:f52fbd»', type: 'secret', key: 'password' },
        { key: 'code', value: 'INVALID_SESSION_ID' },
        { password: '{{password}}', client_secret: '' },
      ],
    );
  });
});
