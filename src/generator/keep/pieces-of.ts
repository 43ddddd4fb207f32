import { Failure } from '../../model/failure.ts';

/** Lines of a person, with their marks, or lines of ours. */
export interface Piece {
  readonly isKept: boolean;
  readonly lines: readonly string[];
}

/** How the marks of a text are written. */
export interface Marks {
  readonly begin: string;
  readonly end: string;
}

const isMark = (line: string, { begin }: Marks, word: string): boolean =>
  line
    .trimStart()
    .replace(/\s+/g, '')
    .startsWith(`${begin.split(' ')[0]}keep:${word}`);

/** A text cut where a block to keep begins and ends. */
export function piecesOf(lines: readonly string[], marks: Marks, where: string): readonly Piece[] {
  const at = lines.findIndex((line) => isMark(line, marks, 'begin'));
  if (at < 0) return lines.length === 0 ? [] : [{ isKept: false, lines }];
  const length = lines.slice(at).findIndex((line) => isMark(line, marks, 'end')) + 1;
  if (length === 0) throw unclosed(marks, where);
  return [
    ...(at === 0 ? [] : [{ isKept: false, lines: lines.slice(0, at) }]),
    { isKept: true, lines: lines.slice(at, at + length) },
    ...piecesOf(lines.slice(at + length), marks, where),
  ];
}

/** A block without an end might be the rest of the text, or nothing: nobody can tell. */
function unclosed({ begin, end }: Marks, where: string): Failure {
  return new Failure(`${where} has ${begin} without ${end}`, {
    exit: 'usage',
    why: 'what lies between the two is kept, and here nobody can tell what that is',
    next: `write ${end} on the line after what is to be kept; nothing has been written`,
  });
}
