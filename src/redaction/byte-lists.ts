import type { Decoding, Edit, Notation } from './reading.ts';

interface ListNotation {
  readonly notation: Notation;
  /** Six bytes in a row: what begins a list. */
  readonly start: RegExp;
  /** One byte, after the gap to the one before it; its value is the last group. */
  readonly item: RegExp;
  readonly radix: number;
}

/** How Buffers and typed arrays are printed: by JSON, by `util.inspect`, by openssl. */
const notations: readonly ListNotation[] = [
  {
    notation: 'numbers',
    start: /(?<![\w.-])[0-9]{1,3}(?:\s{0,99},\s{0,99}[0-9]{1,3}){5}(?![\w.])/g,
    item: /(?:\s{0,99},\s{0,99})?([0-9]{1,3})(?![\w.])/y,
    radix: 10,
  },
  {
    notation: 'indexed',
    start:
      /"[0-9]+"\s{0,99}:\s{0,99}[0-9]{1,3}(?:\s{0,99},\s{0,99}"[0-9]+"\s{0,99}:\s{0,99}[0-9]{1,3}){5}/g,
    item: /(?:\s{0,99},\s{0,99})?"[0-9]+"\s{0,99}:\s{0,99}([0-9]{1,3})(?![\w.])/y,
    radix: 10,
  },
  {
    notation: 'hex',
    start: /(?<![0-9A-Za-z])[0-9A-Fa-f]{2}(?:[ :][0-9A-Fa-f]{2}){5}(?![0-9A-Za-z])/g,
    item: /[ :]?([0-9A-Fa-f]{2})(?![0-9A-Za-z])/y,
    radix: 16,
  },
];

export interface ByteList extends Decoding {
  readonly notation: Notation;
  /** Where the list ends in the source. */
  readonly end: number;
}

function listAt(source: string, start: number, { notation, item, radix }: ListNotation): ByteList {
  const bytes: number[] = [];
  const edits: Edit[] = [];
  let end = start;
  for (;;) {
    item.lastIndex = end;
    const match = item.exec(source);
    const digits = match?.[1] ?? '';
    const byte = Number.parseInt(digits, radix);
    if (match === null || byte > 0xff) break;
    end = item.lastIndex;
    edits.push({ at: bytes.length, width: 1, source: end - digits.length, length: digits.length });
    bytes.push(byte);
  }
  return { notation, text: Buffer.from(bytes).toString('latin1'), edits, end };
}

function listsIn(source: string, list: ListNotation): ByteList[] {
  const lists: ByteList[] = [];
  list.start.lastIndex = 0;
  for (let match = list.start.exec(source); match !== null; match = list.start.exec(source)) {
    const found = listAt(source, match.index, list);
    lists.push(found);
    list.start.lastIndex = Math.max(found.end, match.index + 1);
  }
  return lists;
}

/** The bytes that stand in a text as lists, such as a Buffer in a JSON report, each read as Latin-1. */
export function byteLists(source: string): ByteList[] {
  return notations.flatMap((notation) => listsIn(source, notation));
}
