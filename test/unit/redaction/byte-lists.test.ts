import assert from 'node:assert/strict';
import { byteLists } from '../../../src/redaction/byte-lists.ts';

/** What closes each list in a reading: an ellipsis, and a character that nobody writes. */
const end = '…\uffff';

const readIn = (source: string): Readonly<Record<string, string>> =>
  Object.fromEntries(byteLists(source).map(({ notation, text }) => [notation, text]));

describe('lists of bytes in a text', () => {
  const written: readonly (readonly [source: string, read: Readonly<Record<string, string>>])[] = [
    ['[65,66,67,68,69,70]', { numbers: `ABCDEF${end}` }],
    ['65 , 66,\n\t67, 68,+69,70', { numbers: `ABCDEF${end}` }],
    ['[0,9,10,99,100,255]', { numbers: `\0\t\ncd\xff${end}` }],
    ['{"0":65,"1" : 66, "2":67,"3":68,\n"4":69,"5":70}', { indexed: `ABCDEF${end}` }],
    ['<Buffer 41 42 43 44 45 4a>', { hex: `ABCDEJ${end}` }],
    ['41:42:43:44:45:4A', { hex: `ABCDEJ${end}` }],
    ['41+42+43+44+45+4A', { hex: `ABCDEJ${end}` }],
    ['[65,66,67,68,69,70,71,72,73]', { numbers: `ABCDEFGHI${end}` }],
    ['[1,2,3,4,5]', {}],
    ['<Buffer 41 42 43 44 45>', {}],
    ['{"0":65,"1":66,"2":67,"3":68,"4":69}', {}],
    ['version 1.2,3,4,5,6,7.1', {}],
    ['x1,2,3,4,5,6', {}],
    ['1,2,3,4,5,6x', {}],
    ['x41 42 43 44 45 46', {}],
    ['41 42 43 44 45 46x', {}],
    ['[65,66,67,68,69,70,x]', { numbers: `ABCDEF${end}` }],
    ['[65,66,67,68,69,70,71x]', { numbers: `ABCDEF${end}` }],
    ['[65,66,67,68,69,70] [71,72,73,74,75,76]', { numbers: `ABCDEF${end}GHIJKL${end}` }],
    ['[65,66,67,68,69,70,256,71]', { numbers: `ABCDEF${end}` }],
    ['[404,65,66,67,68,69,70]', { numbers: `ABCDEF${end}` }],
    ['[1,2,3,4,5,256,65,66,67,68,69,70]', { numbers: `ABCDEF${end}` }],
    ['{"0":404,"1":65,"2":66,"3":67,"4":68,"5":69,"6":70}', { indexed: `ABCDEF${end}` }],
    ['[65,66,67,68,69,70] 41:42:43:44:45:46', { numbers: `ABCDEF${end}`, hex: `ABCDEF${end}` }],
  ];
  for (const [source, read] of written) {
    it(`${Object.keys(read).join(' and ') || 'none'} in ${JSON.stringify(source)}`, () => {
      assert.deepEqual(readIn(source), read);
    });
  }

  it('are found again in the original, byte by byte', () => {
    assert.deepEqual(byteLists('a [1, 22,\n333] [65, 9,100,67,68,69] {0}[1,2,3,4,5,6]'), [
      {
        notation: 'numbers',
        text: `A\tdCDE${end}\x01\x02\x03\x04\x05\x06${end}`,
        edits: [
          { at: 0, width: 1, source: 16, length: 2 },
          { at: 1, width: 1, source: 20, length: 1 },
          { at: 2, width: 1, source: 22, length: 3 },
          { at: 3, width: 1, source: 26, length: 2 },
          { at: 4, width: 1, source: 29, length: 2 },
          { at: 5, width: 1, source: 32, length: 2 },
          { at: 6, width: 2, source: 34, length: 0 },
          { at: 8, width: 1, source: 40, length: 1 },
          { at: 9, width: 1, source: 42, length: 1 },
          { at: 10, width: 1, source: 44, length: 1 },
          { at: 11, width: 1, source: 46, length: 1 },
          { at: 12, width: 1, source: 48, length: 1 },
          { at: 13, width: 1, source: 50, length: 1 },
          { at: 14, width: 2, source: 51, length: 0 },
        ],
      },
    ]);
  });
});
