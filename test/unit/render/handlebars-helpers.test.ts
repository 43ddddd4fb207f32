import assert from 'node:assert/strict';
import { helpers } from '../../../src/render/handlebars-helpers.ts';

/** What Handlebars passes after the arguments. */
const call = (hash: Readonly<Record<string, unknown>> = {}) => ({ hash });

describe('a helper of the templates', () => {
  it('js writes a literal, from the column that its line starts in', () => {
    const value = { text: 'x'.repeat(70) };
    assert.equal(helpers.js("it's", call()), "'it\\'s'");
    assert.equal(helpers.js(value, call()), `{ text: '${value.text}' }`);
    assert.equal(helpers.js(value, call({ indent: 40 })).split('\n').length, 3);
  });

  it('json writes JSON', () => {
    assert.equal(helpers.json({ a: [1, 'b'] }), '{"a":[1,"b"]}');
  });

  it('regex writes a regular expression, with flags where some are given', () => {
    assert.equal(helpers.regex('a/b', 'i'), '/a\\/b/i');
    assert.equal(helpers.regex('a', call()), '/a/');
  });

  it('code moves lines to the right, but for the first and for empty ones', () => {
    assert.equal(
      helpers.code('one\ntwo\n\nthree\n\n', call({ indent: 2 })),
      'one\n  two\n\n  three',
    );
    assert.equal(helpers.code('one\ntwo', call()), 'one\ntwo');
  });

  it('line and cell make one line of text, of which a table keeps the bars', () => {
    assert.equal(helpers.line('  a\n b | c '), 'a b | c');
    assert.equal(helpers.cell('  a\n b | c|d '), 'a b \\| c\\|d');
  });

  it('md lets nothing be taken for markup', () => {
    const plain: Readonly<Record<string, string>> = {
      'two\n words ': 'two words',
      'a*b `c` [d] <e> ~f~ |g| h\\': 'a\\*b \\`c\\` \\[d\\] \\<e> \\~f\\~ \\|g\\| h\\\\',
      'snake_case _word_ a_ _b': 'snake_case \\_word\\_ a\\_ \\_b',
      '&amp; &#38; & &x': '\\&amp; \\&#38; & &x',
      '# title': '\\# title',
      '> quote': '\\> quote',
      '- item': '\\- item',
      '+ item': '\\+ item',
      '= line': '\\= line',
      'a # > + = - b': 'a # > + = - b',
      '1. first': '1\\. first',
      '12) twelfth': '12\\) twelfth',
      '1.5 and a 2. b': '1.5 and a 2. b',
    };
    assert.deepEqual(
      Object.fromEntries(Object.keys(plain).map((text) => [text, helpers.md(text)])),
      plain,
    );
  });

  it('anchor links to a heading', () => {
    assert.equal(helpers.anchor('Get a token: “JWT-07” (1)'), 'get-a-token-jwt-07-1');
  });

  it('number counts from one, and pm names a variable', () => {
    assert.deepEqual([helpers.number(0), helpers.pm('url')], [1, '{{url}}']);
  });

  it('refuses to write nothing, and to write as text what is none', () => {
    const refusals: readonly (readonly [() => unknown, string])[] = [
      [() => helpers.js(undefined, call()), '{{js}} was given nothing'],
      [() => helpers.json(undefined), '{{json}} was given nothing'],
      [() => helpers.regex(1, call()), '{{regex}} was not given text'],
      [() => helpers.code(undefined, call()), '{{code}} was not given text'],
      [() => helpers.line(null), '{{line}} was not given text'],
      [() => helpers.cell(1), '{{cell}} was not given text'],
      [() => helpers.md({}), '{{md}} was not given text'],
      [() => helpers.anchor([]), '{{anchor}} was not given text'],
      [() => helpers.number(call()), '{{number}} was not given a number'],
      [() => helpers.pm(undefined), '{{pm}} was not given text'],
    ];
    for (const [write, message] of refusals) assert.throws(write, new TypeError(message));
  });
});
