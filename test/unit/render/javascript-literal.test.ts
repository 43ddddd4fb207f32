import assert from 'node:assert/strict';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { javascriptLiteral, oneLineLiteral } from '../../../src/render/javascript-literal.ts';

const evaluated = (code: string): unknown => JSON.parse(runInNewContext(`JSON.stringify(${code})`));

describe('javascriptLiteral', () => {
  it('writes single quotes and bare names, on one line while it fits', () => {
    assert.equal(
      javascriptLiteral({ variable: 'emulated', is: 'true', 'a-b': [1, null, true] }),
      "{ variable: 'emulated', is: 'true', 'a-b': [1, null, true] }",
    );
  });

  it('breaks what does not fit, member by member', () => {
    const long = 'x'.repeat(60);
    assert.equal(
      javascriptLiteral({ one: long, two: [long, long] }),
      `{\n  one: '${long}',\n  two: [\n    '${long}',\n    '${long}',\n  ],\n}`,
    );
  });

  it('counts the column that it begins in', () => {
    const value = { text: 'x'.repeat(70) };
    assert.doesNotMatch(javascriptLiteral(value), /\n/);
    assert.match(javascriptLiteral(value, 40), /\n/);
  });

  it('breaks what would be longer than 100 characters, with its comma', () => {
    const isBroken = (code: string): boolean => /x\n|',\n *\]/.test(code);
    assert.deepEqual(
      [96, 97].map((length) => isBroken(javascriptLiteral(['x'.repeat(length)]))),
      [false, true],
    );
    assert.deepEqual(
      [92, 93].map((length) => isBroken(javascriptLiteral(['x'.repeat(length)], 4))),
      [false, true],
    );
    assert.deepEqual(
      [90, 91].map((length) =>
        isBroken(javascriptLiteral({ a: ['x'.repeat(length)], b: 'y'.repeat(60) })),
      ),
      [false, true],
    );
  });

  it('writes empty lists and objects', () => {
    assert.equal(javascriptLiteral([]), '[]');
    assert.equal(javascriptLiteral({}), '{}');
  });

  it('leaves out a member that is undefined', () => {
    assert.equal(javascriptLiteral({ one: undefined, two: 2 }), '{ two: 2 }');
  });

  it('lets nothing in a text end the literal, the line or the markup around it', () => {
    const text = `'; alert("1") // \\ \n\r\t\u2028</script><!-- {{url}} \u0000`;
    const code = javascriptLiteral(text);
    for (const one of ['\n', '\r', '\t', '\u2028', '\u0000', '</', '<!'])
      assert.ok(!code.includes(one));
    assert.equal(evaluated(code), text);
  });

  it('means the same as JSON, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        // Cast: fast-check's JSON values are ours; `__proto__` as a name is written differently.
        const json = value as Parameters<typeof javascriptLiteral>[0];
        if (JSON.stringify(json).includes('__proto__')) return;
        const expected = JSON.parse(JSON.stringify(json));
        const both = evaluated(`[${javascriptLiteral(json)}, ${oneLineLiteral(json)}]`);
        assert.deepEqual(both, [expected, expected]);
        assert.doesNotMatch(oneLineLiteral(json), /\n/);
      }),
    );
  });
});
