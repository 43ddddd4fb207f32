import assert from 'node:assert/strict';
import { squeeze } from '../../../src/redaction/squeeze.ts';
import { undoEscapes } from '../../../src/redaction/undo-escapes.ts';
import { unescapedLayers } from '../../../src/redaction/unescaped-layers.ts';

describe('one layer of escaping', () => {
  const undone: Readonly<Record<string, string>> = {
    '%41%6a%6A': 'Ajj',
    '%u00e9%u00E9': 'éé',
    '%C3%A9': 'Ã©',
    '\\n\\r\\t\\b\\f\\v\\0': '\n\r\t\b\f\v\0',
    '\\"\\\'\\`\\\\\\/': '"\'`\\/',
    '\\u0041\\u{1F600}\\u{41}\\x41': 'A\u{1F600}AA',
    '&amp;&lt;&gt;&quot;&apos;': '&<>"\'',
    '&#65;&#x41;&#X1f600;&#0000065;': 'AA\u{1F600}A',
    '&#1114111;&#1114112;': '\u{10ffff}&#1114112;',
    "'one' +\n  'two' + 'three'": "'onetwo' + 'three'",
    '"one"+\n"two"': '"one"+\n"two"',
  };
  for (const [written, plain] of Object.entries(undone)) {
    it(`makes ${JSON.stringify(plain)} of ${JSON.stringify(written)}`, () => {
      assert.equal(undoEscapes(written)?.text ?? written, plain);
    });
  }

  it('is undone once, and each edit is told', () => {
    assert.deepEqual(undoEscapes('a%2541\\\\n&amp;#65;b'), {
      text: 'a%41\\n&#65;b',
      edits: [
        { at: 1, width: 1, source: 1, length: 3 },
        { at: 4, width: 1, source: 6, length: 2 },
        { at: 6, width: 1, source: 9, length: 5 },
      ],
    });
  });

  it('is not there in plain text', () => {
    assert.deepEqual(['', 'plain', '%4', '%zz', '\\q', '&nbsp;', '100 %'].map(undoEscapes), [
      ...Array(7).fill(undefined),
    ]);
  });
});

describe('layers of escaping', () => {
  it('are undone one by one, four at the most', () => {
    assert.deepEqual(unescapedLayers('%2525252541'), [
      '%2525252541',
      '%25252541',
      '%252541',
      '%2541',
      '%41',
    ]);
    assert.deepEqual(unescapedLayers('plain'), ['plain']);
  });
});

describe('white space', () => {
  it('is left out, and it is told where it was', () => {
    assert.deepEqual(squeeze(' ab \r\n c'), {
      text: 'abc',
      edits: [
        { at: 0, width: 0, source: 0, length: 1 },
        { at: 2, width: 0, source: 3, length: 4 },
      ],
    });
  });

  it('is not there in one word', () => {
    assert.equal(squeeze('word'), undefined);
  });
});
