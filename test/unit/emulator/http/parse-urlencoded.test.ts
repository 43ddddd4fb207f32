import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseUrlencoded } from '../../../../src/emulator/http/parse-urlencoded.ts';

/** As the parser of Node reads a body; it takes a question mark at the beginning of a text off. */
const asTheStandard = (text: string) => [...new URLSearchParams(`&${text}`)];

/** Pieces that mean something in a form, and some that mean nothing. */
const piece = fc.constantFrom(
  ...[
    '=',
    '&',
    '+',
    '%',
    '%20',
    '%2B',
    '%C3%A9',
    '%c3%a9',
    '%FF',
    '%E2%82',
    '%EF%BB%BF',
    '%ZZ',
    '?',
  ],
  ...['#', ';', 'a', 'grant_type', 'é', '😀', '\u0000', ' ', '__proto__'],
);

describe('parseUrlencoded', () => {
  const cases: Readonly<Record<string, [string, string][]>> = {
    '': [],
    'a=b&c=d': [
      ['a', 'b'],
      ['c', 'd'],
    ],
    'a=1&a=2': [
      ['a', '1'],
      ['a', '2'],
    ],
    'a&=b&&c=': [
      ['a', ''],
      ['', 'b'],
      ['c', ''],
    ],
    'assertion=a.b-c_d==': [['assertion', 'a.b-c_d==']],
    'scope=api+refresh_token&name=%E2%82%AC%2B': [
      ['scope', 'api refresh_token'],
      ['name', '€+'],
    ],
    'a=%FF&b=100%': [
      ['a', '\uFFFD'],
      ['b', '100%'],
    ],
    '?a=b': [['?a', 'b']],
  };
  for (const [text, parameters] of Object.entries(cases)) {
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual([...parseUrlencoded(text)], parameters);
    });
  }

  it('reads any text as the standard does', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((all) => all.join('')),
          fc.string(),
        ),
        (text) => {
          assert.deepEqual([...parseUrlencoded(text)], asTheStandard(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
