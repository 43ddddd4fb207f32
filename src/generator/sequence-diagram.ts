import type { Actor, Sequence, SequenceStep } from '../model/sequence.ts';

/** The sequence in Mermaid's language, for viewers of Markdown that draw it. */
export function mermaidDiagram(sequence: Sequence): string {
  return [
    'sequenceDiagram',
    ...actorsOf(sequence).map((actor) => `  participant ${actor}`),
    ...sequence.map(
      ({ from, to, says, answers }) => `  ${from}${answers ? '-->>' : '->>'}${to}: ${says}`,
    ),
  ].join('\n');
}

/** The sequence drawn with characters, for viewers of Markdown that do not know Mermaid. */
export function plainDiagram(sequence: Sequence): string {
  const actors = actorsOf(sequence);
  const columns = columnsOf(actors, sequence);
  const head = actors.reduce((line, actor, at) => {
    const start = (columns[at] ?? 0) - Math.floor(actor.length / 2);
    return line.padEnd(start) + actor;
  }, '');
  return [head, ...sequence.map((step) => line(step, { actors, columns }))].join('\n');
}

interface Lanes {
  readonly actors: readonly Actor[];
  /** Where the line of each actor stands. */
  readonly columns: readonly number[];
}

function actorsOf(sequence: Sequence): readonly Actor[] {
  return [...new Set(sequence.flatMap(({ from, to }) => [from, to]))];
}

/** Room beside a text for the ends of its arrow. */
const roomForArrow = 6;

/** Every line stands as far to the left as the texts before it let it. */
function columnsOf(actors: readonly Actor[], sequence: Sequence): readonly number[] {
  const columns: number[] = [];
  for (const [at, actor] of actors.entries()) {
    const nextToIt = (columns[at - 1] ?? -3) + Math.ceil(actor.length / 2) + 3;
    const needs = sequence
      .map(({ from, to, says }) => ({ lanes: lanesOf(from, to, actors), room: says.length }))
      .filter(({ lanes: [first, last] }) => (first === last ? first === at - 1 : last === at))
      .map(({ lanes: [first], room }) => (columns[first] ?? 0) + room + roomForArrow);
    columns.push(Math.max(nextToIt, ...needs));
  }
  return columns;
}

function lanesOf(from: Actor, to: Actor, actors: readonly Actor[]): readonly [number, number] {
  const [one, other] = [actors.indexOf(from), actors.indexOf(to)];
  return [Math.min(one, other), Math.max(one, other)];
}

function line({ from, to, says, answers }: SequenceStep, { actors, columns }: Lanes): string {
  const [first, last] = lanesOf(from, to, actors);
  const [start = 0, end = 0] = [columns[first], columns[last]];
  const lanes = columns.reduce((text, column) => `${text.padEnd(column)}|`, '');
  const drawn =
    first === last
      ? `| (${says})`
      : arrow(says, {
          length: end - start - 1,
          stroke: answers ? '.' : '-',
          toRight: actors.indexOf(from) === first,
        });
  return lanes.slice(0, start) + drawn + lanes.slice(start + drawn.length);
}

function arrow(
  says: string,
  { length, stroke, toRight }: { length: number; stroke: string; toRight: boolean },
): string {
  const left = Math.floor((length - 1 - says.length - 2) / 2);
  const shaft = `${stroke.repeat(left)} ${says} `.padEnd(length - 1, stroke);
  return toRight ? `|${shaft}>|` : `|<${shaft}|`;
}
