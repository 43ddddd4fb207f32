import { piecesOf } from './pieces-of.ts';

type Lines = readonly string[];

const marks = { begin: '// keep:begin', end: '// keep:end' };

/**
 * The script as generated, with the blocks between `// keep:begin` and `// keep:end` of the script that
 * is there: those that stood first stand first, all others last.
 */
export function keptScript(existing: Lines, generated: Lines, where: string): Lines {
  const pieces = piecesOf(existing, marks, where);
  const isOurs = ({ isKept, lines }: (typeof pieces)[number]): boolean =>
    !isKept && lines.some((line) => line.trim() !== '');
  const begin = pieces.findIndex(isOurs);
  const kept = (from: number, to?: number): Lines =>
    pieces.slice(from, to).flatMap(({ isKept, lines }) => (isKept ? lines : []));
  // A script with nothing of ours in it has its blocks first.
  if (begin < 0) return [...kept(0), ...generated];
  return [...kept(0, begin), ...generated, ...kept(begin)];
}
