import type { Decoding, Edit, Notation } from './reading.ts';

interface ListNotation {
  readonly notation: Notation;
  /** Six bytes in a row: what begins a list. */
  readonly start: RegExp;
  /** One byte, after the gap to the one before it; its value is the first group. */
  readonly item: RegExp;
  readonly radix: number;
}

/** How Buffers and typed arrays are printed: by JSON, by `util.inspect`, by openssl; `+` is a space in forms. */
const notations: readonly ListNotation[] = [
  {
    notation: 'numbers',
    start: /(?<![\w.-])[0-9]{1,3}(?:[\s+]{0,99},[\s+]{0,99}[0-9]{1,3}){5}(?![\w.])/g,
    item: /(?:[\s+]{0,99},[\s+]{0,99})?([0-9]{1,3})(?![\w.])/y,
    radix: 10,
  },
  {
    notation: 'indexed',
    start:
      /"[0-9]+"[\s+]{0,99}:[\s+]{0,99}[0-9]{1,3}(?:[\s+]{0,99},[\s+]{0,99}"[0-9]+"[\s+]{0,99}:[\s+]{0,99}[0-9]{1,3}){5}/g,
    item: /(?:[\s+]{0,99},[\s+]{0,99})?"[0-9]+"[\s+]{0,99}:[\s+]{0,99}([0-9]{1,3})(?![\w.])/y,
    radix: 10,
  },
  {
    notation: 'hex',
    start: /(?<![0-9A-Za-z])[0-9A-Fa-f]{2}(?:[ :+][0-9A-Fa-f]{2}){5}(?![0-9A-Za-z])/g,
    item: /[ :+]?([0-9A-Fa-f]{2})(?![0-9A-Za-z])/y,
    radix: 16,
  },
];

/**
 * What is read after a list: it may be cut short, as `util.inspect` does after fifty bytes, and
 * nothing is found across its end.
 */
const endOfList = '…\uffff';

const shortestList = 6;

export interface ByteLists extends Decoding {
  readonly notation: Notation;
}

interface Byte {
  readonly value: number;
  readonly source: number;
  readonly length: number;
}

function bytesFrom(source: string, start: number, { item, radix }: ListNotation): Byte[] {
  const bytes: Byte[] = [];
  item.lastIndex = start;
  for (let match = item.exec(source); match !== null; match = item.exec(source)) {
    const digits = match[1] ?? '';
    const value = Number.parseInt(digits, radix);
    if (value > 0xff) break;
    bytes.push({ value, source: item.lastIndex - digits.length, length: digits.length });
  }
  return bytes;
}

function listsIn(source: string, list: ListNotation): Byte[][] {
  const lists: Byte[][] = [];
  list.start.lastIndex = 0;
  for (let match = list.start.exec(source); match !== null; match = list.start.exec(source)) {
    const bytes = bytesFrom(source, match.index, list);
    const last = bytes.at(-1);
    // What begins with a number that is no byte may be a list from the next one on.
    list.start.lastIndex = last === undefined ? match.index + 1 : last.source + last.length;
    if (bytes.length >= shortestList) lists.push(bytes);
  }
  return lists;
}

/** The lists one after the other, each byte read as a Latin-1 character. */
function joined(notation: Notation, lists: readonly Byte[][]): ByteLists {
  const edits: Edit[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const bytes of lists) {
    for (const { source, length } of bytes) edits.push({ at: at++, width: 1, source, length });
    texts.push(Buffer.from(bytes.map(({ value }) => value)).toString('latin1'), endOfList);
    const last = edits.at(-1);
    edits.push({
      at,
      width: endOfList.length,
      source: (last?.source ?? 0) + (last?.length ?? 0),
      length: 0,
    });
    at += endOfList.length;
  }
  return { notation, text: texts.join(''), edits };
}

/** The bytes that stand in a text as lists, such as a Buffer in a JSON report: a text for each notation. */
export function byteLists(source: string): ByteLists[] {
  return notations.flatMap((list) => {
    const lists = listsIn(source, list);
    return lists.length === 0 ? [] : [joined(list.notation, lists)];
  });
}
