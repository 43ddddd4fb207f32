/** A stretch of text, from `start` up to but not including `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `length` characters at `source` of the original that read as `width` characters at `at`. */
export interface Edit {
  readonly at: number;
  readonly width: number;
  readonly source: number;
  readonly length: number;
}

/** A text, and the edits (in order) that made it out of its original. */
export interface Decoding {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/**
 * How the characters of a reading are written in the original:
 *
 * - `text`: as text, escaped or not.
 * - `squeezed`: as text, with white space between them that the reading leaves out.
 * - `numbers`: as decimal byte values with commas between them, as JSON writes a Buffer.
 * - `indexed`: as members `"0": 65, "1": 66`, as JSON writes a typed array.
 * - `hex`: as hexadecimal byte values with a space or colon between them.
 */
export type Notation = 'text' | 'squeezed' | 'numbers' | 'indexed' | 'hex';

/** What a text says once it is decoded one step further, and where in the original it says so. */
export interface Reading {
  readonly text: string;
  readonly notation: Notation;
  /** The stretch of the original that a stretch of the reading was decoded from. */
  readonly placeOf: (span: Span) => Span;
}

/** The last edit that begins at or before an offset of the reading. */
function editBefore(edits: readonly Edit[], offset: number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return edits[low - 1];
}

/** Where one character of the reading stands in the original; an edit is never cut in two. */
function placeOfCharacter(edits: readonly Edit[], offset: number): Span {
  const edit = editBefore(edits, offset);
  if (edit === undefined) return { start: offset, end: offset + 1 };
  const after = edit.source + edit.length;
  const past = offset - edit.at - edit.width;
  return past < 0
    ? { start: edit.source, end: after }
    : { start: after + past, end: after + past + 1 };
}

/** The places of a reading that came of its original by these edits, which are in order. */
export function placesBy(edits: readonly Edit[]): (span: Span) => Span {
  return ({ start, end }) => ({
    start: placeOfCharacter(edits, start).start,
    end: placeOfCharacter(edits, end - 1).end,
  });
}

/** The edit whose original stands around an offset, as the `n` of `\n` stands in its escape. */
function editAround(edits: readonly Edit[], offset: number): Edit | undefined {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((edits[middle]?.source ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const edit = edits[low - 1];
  return edit !== undefined && offset < edit.source + edit.length ? edit : undefined;
}

/**
 * The span, and all of an escape that it would cut at its start: what is left of one, such as the
 * backslash of `\n`, breaks the format around it.
 */
export function withWholeEscapes(edits: readonly Edit[]): (span: Span) => Span {
  return ({ start, end }) => ({ start: editAround(edits, start)?.source ?? start, end });
}
