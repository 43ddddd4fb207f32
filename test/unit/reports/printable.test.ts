import assert from 'node:assert/strict';
import { oneLine, printable } from '../../../src/reports/printable.ts';
import { oddText, oddTextShown } from './sample-result.ts';

describe('printable', () => {
  it('drops terminal colours, control characters and halves of surrogate pairs', () => {
    assert.equal(printable(oddText), oddTextShown);
    assert.equal(printable('a\u0085\u009fb\ufffe\uffff'), 'ab');
  });

  it('keeps tabs, line ends, and characters of every plane', () => {
    assert.equal(printable('a\tb\nc\r\nä€\u{1f600}'), 'a\tb\nc\r\nä€\u{1f600}');
  });
});

describe('oneLine', () => {
  it('puts all white space into single spaces and trims the ends', () => {
    assert.equal(oneLine('  a\r\n\tb\u2028c\u0000  '), 'a b c');
  });
});
