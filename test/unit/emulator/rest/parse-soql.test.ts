import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Refusal } from '../../../../src/emulator/refusal.ts';
import { parseSoql } from '../../../../src/emulator/rest/parse-soql.ts';

describe('parseSoql', () => {
  it('reads a query of all parts', () => {
    const text =
      "select Id, Name FROM Account WHERE Name = 'O\\'Hara' AND Active != true AND Size=-3 ORDER BY Name DESC LIMIT 5";
    assert.deepEqual(parseSoql(text), {
      fields: ['Id', 'Name'],
      from: 'Account',
      where: [
        { field: 'Name', operator: '=', value: "O'Hara" },
        { field: 'Active', operator: '!=', value: true },
        { field: 'Size', operator: '=', value: -3 },
      ],
      orderBy: { field: 'Name', descending: true },
      limit: 5,
    });
  });

  it('reads what stands behind a backslash', () => {
    const { where } = parseSoql(
      String.raw`SELECT Id FROM Account WHERE Name = 'a\n\T\'\\n\_\u00e9'`,
    );
    assert.deepEqual(where, [{ field: 'Name', operator: '=', value: "a\n\t'\\n_é" }]);
  });

  it('counts', () => {
    assert.deepEqual(parseSoql('SELECT COUNT() FROM User'), {
      fields: 'count',
      from: 'User',
      where: [],
    });
  });

  for (const [text, token] of [
    ['', '<EOF>'],
    ['SELECT', '<EOF>'],
    ['SELECT Id Account', 'Account'],
    ['SELECT Id FROM Account WHERE Name LIKE %', 'LIKE'],
    ["SELECT Id FROM Account WHERE Name = 'x", "'x"],
    [String.raw`SELECT Id FROM Account WHERE Name = 'a\x'`, String.raw`'a\x'`],
    [String.raw`SELECT Id FROM Account WHERE Name = '\u00e'`, String.raw`'\u00e'`],
    ['SELECT Id FROM Account LIMIT many', 'many'],
    ['SELECT Id FROM Account GROUP BY Name', 'GROUP'],
    ['DELETE FROM Account', 'DELETE'],
    ["SELECT Id FROM Account WHERE Name = 'a' OR Name = 'b'", 'OR'],
  ] as const) {
    it(`refuses at ${token}: ${text}`, () => {
      assert.throws(() => parseSoql(text), {
        id: 'malformed-query',
        words: `unexpected token: '${token}'`,
      });
    });
  }

  it('parses or refuses whatever comes', () => {
    const word = fc.constantFrom(
      'SELECT',
      'Id',
      ',',
      'FROM',
      'WHERE',
      '=',
      "'x'",
      "'",
      'AND',
      '(',
      'LIMIT',
      '1',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (query) => {
        try {
          parseSoql(query);
        } catch (error) {
          assert.ok(error instanceof Refusal);
        }
      }),
    );
  });
});
