import assert from 'node:assert/strict';
import { placesBy, withWholeEscapes } from '../../../src/redaction/reading.ts';
import { readingsOf } from '../../../src/redaction/readings.ts';
import { undoEscapes } from '../../../src/redaction/undo-escapes.ts';

const blank = '\uffff';

/** Every reading of a text, and where in the text each of its characters stands. */
function readIn(text: string, names: readonly string[] = []): unknown {
  return readingsOf(text, new Set(names)).map((reading) => [
    reading.notation,
    reading.text,
    Array.from(reading.text.split(''), (_, start) => {
      const place = reading.placeOf({ start, end: start + 1 });
      return text.slice(place.start, place.end);
    }),
  ]);
}

describe('a text is read', () => {
  it('as it stands', () => {
    assert.deepEqual(readIn('abc'), [['text', 'abc', ['a', 'b', 'c']]]);
  });

  it('with its escapes undone, layer by layer; no escape is cut at its start', () => {
    assert.deepEqual(readIn('a%2541b'), [
      ['text', 'a%2541b', ['a', '%', '%2', '%25', '4', '1', 'b']],
      ['text', 'a%41b', ['a', '%25', '4', '1', 'b']],
      ['text', 'aAb', ['a', '%2541', 'b']],
    ]);
  });

  it('four layers deep at the most', () => {
    assert.deepEqual(
      readingsOf('%252525252541', new Set()).map(({ text }) => text),
      ['%252525252541', '%2525252541', '%25252541', '%252541', '%2541'],
    );
  });

  it('without the white space that its deepest layer has', () => {
    assert.deepEqual(
      readingsOf('a%252520b', new Set()).map(({ text }) => text),
      ['a%252520b', 'a%2520b', 'a%20b', 'a b', 'ab'],
    );
  });

  it('without the white space in it', () => {
    assert.deepEqual(readIn('a b\n\nc'), [
      ['text', 'a b\n\nc', ['a', ' ', 'b', '\n', '\n', 'c']],
      ['squeezed', 'abc', ['a', 'b', 'c']],
    ]);
  });

  it('as the bytes that are listed in it, which may be escaped once more', () => {
    const bytes = '[37,52,49,52,50,67]';
    assert.deepEqual(
      readingsOf(bytes, new Set()).map(({ notation, text }) => [notation, text]),
      [
        ['text', bytes],
        ['numbers', `%4142C…${blank}`],
        ['numbers', `A42C…${blank}`],
      ],
    );
    const [, , deepest] = readingsOf(bytes, new Set());
    assert.deepEqual(deepest?.placeOf({ start: 0, end: 2 }), { start: 1, end: 12 });
  });

  it('but not in its masks, if they carry a name that masks have', () => {
    const mask = '«secret sha256:012345»';
    assert.deepEqual(
      readingsOf(`a${mask}b`, new Set(['secret'])).map(({ text }) => text),
      [`a${blank.repeat(mask.length)}b`],
    );
    assert.equal(readingsOf(`a${mask}b`, new Set(['other']))[0]?.text, `a${mask}b`);
  });
});

describe('places of a reading', () => {
  const edits = () => undoEscapes('ab%41%42cd%43')?.edits ?? [];

  it('lie before, in, between and behind edits', () => {
    const places = placesBy(edits());
    const at = [0, 1, 2, 3, 4, 5, 6, 7].map((start) => places({ start, end: start + 1 }));
    assert.deepEqual(at, [
      { start: 0, end: 1 },
      { start: 1, end: 2 },
      { start: 2, end: 5 },
      { start: 5, end: 8 },
      { start: 8, end: 9 },
      { start: 9, end: 10 },
      { start: 10, end: 13 },
      { start: 13, end: 14 },
    ]);
    assert.deepEqual(places({ start: 1, end: 5 }), { start: 1, end: 9 });
  });

  it('are the same where nothing was edited', () => {
    assert.deepEqual(placesBy([])({ start: 3, end: 9 }), { start: 3, end: 9 });
  });

  it('begin with an escape where they would begin within it', () => {
    const whole = withWholeEscapes(edits());
    const starts = [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 13].map((start) => whole({ start, end: 99 }));
    assert.deepEqual(
      starts,
      [1, 2, 2, 2, 5, 5, 8, 9, 10, 10, 13].map((start) => ({ start, end: 99 })),
    );
  });
});
