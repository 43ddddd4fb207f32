import picocolors from 'picocolors';
import { counted } from '../model/counted.ts';
import type { CollectionResult, RunResult } from '../model/run-result.ts';
import { type Tally, tallyOf, totalOf } from '../model/tally-of.ts';
import { durationText } from './duration-text.ts';
import { followOnSentence } from './follow-ons.ts';
import { groupedBy } from './grouped-by.ts';
import { oneLine } from './printable.ts';
import { type Case, firstTroubles, placeOf, type Suite, suitesOf } from './suites-of.ts';
import { verdictOf } from './verdict-of.ts';
import { wasCutOff } from './was-cut-off.ts';

export interface TerminalOptions {
  /** Colours, for a terminal that shows them and a person who wants them. */
  readonly colour: boolean;
}

type Colours = ReturnType<typeof picocolors.createColors>;

/** One table of the flows, and below it whatever is wrong, with what to do about it. */
export function renderTerminal(result: RunResult, { colour }: TerminalOptions): string {
  const colours = picocolors.createColors(colour);
  const { passed, sentence } = verdictOf(result);
  const verdict = passed ? colours.green(`✔ ${sentence}`) : colours.red(`✖ ${sentence}`);
  const suites = suitesOf(withoutUnbegun(result));
  return [
    ...tableOf(result, colours),
    '',
    ...suites.flatMap((suite) => troubleIn(suite, colours)),
    ...unbegunLines(result),
    ...result.collections.flatMap((collection) => flakesOf(collection, colours)),
    ...noteLines(result).map((line) => colours.dim(line)),
    ...beginLines(suites, colours),
    `${verdict} in ${durationText(result.durationMs)}`,
    '',
  ].join('\n');
}

interface Column {
  readonly title: string;
  readonly isText?: true;
  cell(collection: CollectionResult, tally: Tally): string;
  readonly total: (total: Tally, result: RunResult) => string;
}

const countColumn = (title: string, member: keyof Tally): Column => ({
  title,
  cell: (_collection, tally) => tally[member].toLocaleString('en-US'),
  total: (total) => total[member].toLocaleString('en-US'),
});

const targetColumn: Column = {
  title: 'target',
  isText: true,
  cell: ({ target }) => oneLine(target),
  total: () => '',
};

const flowColumn: Column = {
  title: 'flow',
  isText: true,
  cell: ({ name }) => oneLine(name),
  total: (_total, { summary }) => counted(summary.flows, 'flow'),
};

const timeColumn: Column = {
  title: 'time',
  cell: ({ durationMs }) => durationText(durationMs),
  total: (_total, { durationMs }) => durationText(durationMs),
};

function columnsFor({ collections }: RunResult): readonly Column[] {
  const targets = new Set(collections.map(({ target }) => target));
  const problems = totalOf(collections.map(tallyOf)).problems;
  return [
    ...(targets.size > 1 ? [targetColumn] : []),
    flowColumn,
    countColumn('requests', 'requests'),
    countColumn('assertions', 'assertions'),
    countColumn('failed', 'failed'),
    ...(problems > 0 ? [countColumn('problems', 'problems')] : []),
    countColumn('skipped', 'skipped'),
    timeColumn,
  ];
}

function tableOf(result: RunResult, colours: Colours): readonly string[] {
  const columns = columnsFor(result);
  const tallies = result.collections.map((collection) => ({
    collection,
    tally: tallyOf(collection),
  }));
  const rows = tallies.map(({ collection, tally }) =>
    columns.map((column) => column.cell(collection, tally)),
  );
  const total = totalOf(tallies.map(({ tally }) => tally));
  const lines = [
    columns.map(({ title }) => title),
    ...rows,
    ...(rows.length > 1 ? [columns.map((column) => column.total(total, result))] : []),
  ];
  const widths = columns.map((_column, at) =>
    Math.max(...lines.map((line) => (line[at] ?? '').length)),
  );
  const [head = '', ...body] = lines.map((cells) => lineOf(cells, columns, widths));
  const marked = body.map((line, at) => markOf(tallies[at]?.tally, colours) + line);
  return [colours.dim(`  ${head}`), ...marked];
}

function lineOf(
  cells: readonly string[],
  columns: readonly Column[],
  widths: readonly number[],
): string {
  const padded = cells.map((cell, at) =>
    columns[at]?.isText ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
  );
  return padded.join('  ').trimEnd();
}

/** The line of totals has no mark. */
function markOf(tally: Tally | undefined, colours: Colours): string {
  if (tally === undefined) return '  ';
  return tally.failed + tally.problems > 0 ? `${colours.red('✖')} ` : `${colours.green('✔')} `;
}

function troubleIn(suite: Suite, colours: Colours): readonly string[] {
  const troubles = firstTroubles(suite);
  if (troubles.length === 0) return [];
  return [
    colours.bold(placeOf(suite)),
    ...troubles.flatMap((trouble) => troubleLines(trouble, colours)),
    ...followOnLines(suite, colours),
    '',
  ];
}

function followOnLines({ followOns = [] }: Suite, colours: Colours): readonly string[] {
  return followOns.map(
    ({ what, requests }) =>
      `  ${followOnSentence(what, requests.length)}: ${colours.dim(namesOf(requests))}`,
  );
}

const mostBeginnings = 3;

/** The last lines are read first: they name the failures that others follow from, with what to do. */
function beginLines(suites: readonly Suite[], colours: Colours): readonly string[] {
  const firsts = suites
    .map((suite) => ({ suite, behind: behindOf(suite) }))
    .filter(({ behind }) => behind > 0)
    .toSorted((one, other) => other.behind - one.behind);
  const more = firsts.length - mostBeginnings;
  return [
    ...firsts.slice(0, mostBeginnings).flatMap(({ suite, behind }) => [
      `Begin with ${colours.bold(placeOf(suite))}: ${counted(behind, 'other failed request')} ${behind === 1 ? 'is' : 'are'} behind it.`,
      ...firstTroubles(suite)
        .flatMap(({ next }) => next.slice(0, 1))
        .slice(0, 1)
        .map((step) => colours.cyan(`  → ${oneLine(step)}`)),
    ]),
    ...(more > 0
      ? [`${counted(more, 'more failure')} above ${more === 1 ? 'has' : 'have'} others behind.`]
      : []),
    ...(firsts.length > 0 ? [''] : []),
  ];
}

function behindOf({ followOns = [] }: Suite): number {
  return followOns.reduce((sum, { requests }) => sum + requests.length, 0);
}

function troubleLines({ name, message, where, knownError, next }: Case, colours: Colours) {
  return [
    `  ${colours.red('✖')} ${name}`,
    ...messageLines(message ?? '').map((line) => `    ${line}`),
    ...(where === undefined ? [] : [colours.dim(`    in the ${where}`)]),
    ...(knownError === undefined ? [] : [`    Known error ${knownError.id}: ${knownError.title}`]),
    ...next.slice(0, mostFixes).map((step) => colours.cyan(`    → ${oneLine(step)}`)),
  ];
}

const mostMessageLines = 12;

/** A message of several lines, such as the differences from a golden response, keeps them; one that is set in goes on. */
function messageLines(message: string): readonly string[] {
  const lines = message
    .split(/\n(?!\s)/)
    .map(oneLine)
    .filter((line) => line.trim() !== '');
  const more = lines.length - mostMessageLines;
  return more > 0
    ? [...lines.slice(0, mostMessageLines), `and ${counted(more, 'line')} more`]
    : lines;
}

/** The likeliest come first; `grantsmith explain` tells the others. */
const mostFixes = 2;

/** Ctrl-C keeps most runs of a long plan from being begun; the table names each. */
function isUnbegun({ requests, problems }: CollectionResult): boolean {
  return requests.length === 0 && problems.some(({ kind }) => kind === 'interrupted');
}

function withoutUnbegun(result: RunResult): RunResult {
  return { ...result, collections: result.collections.filter((one) => !isUnbegun(one)) };
}

function unbegunLines({ collections }: RunResult): readonly string[] {
  const { length } = collections.filter(isUnbegun);
  const were = length === 1 ? 'was' : 'were';
  return length === 0
    ? []
    : [
        `The run was interrupted before ${counted(length, 'flow')} ${were} begun: run it again.`,
        '',
      ];
}

function flakesOf({ name, target, flaky = [] }: CollectionResult, colours: Colours) {
  return flaky.map((fault) =>
    colours.yellow(
      `${oneLine(target)} › ${oneLine(name)}: flaky, run again after: ${oneLine(fault)}`,
    ),
  );
}

/** The notes of a flow, once for all orgs that have the same. */
function noteLines({ collections }: RunResult): readonly string[] {
  const targets = new Set(collections.map(({ target }) => target)).size;
  const notes = collections.flatMap((collection) =>
    notesOn(collection).map((note) => ({ ...collection, note })),
  );
  return [...groupedBy(notes, ({ name, note }) => JSON.stringify([name, note])).values()].map(
    ([{ name, target, note }, ...others]) => {
      const one = targets > 1 && others.length === 0 ? `${oneLine(target)} › ` : '';
      const all = others.length === 0 ? '' : ` (${counted(others.length + 1, 'target')})`;
      return `${one}${oneLine(name)}${all}: ${note}`;
    },
  );
}

/** What is no failure, but what a person should know before calling the run a success. */
function notesOn({ requests, leftOut }: CollectionResult): readonly string[] {
  const silent = requests.filter(
    (request) =>
      !request.skipped &&
      !wasCutOff(request) &&
      request.assertions.length + request.problems.length === 0,
  );
  return [
    ...(silent.length > 0
      ? [`${counted(silent.length, 'request')} without an assertion: ${namesOf(silent)}`]
      : []),
    ...[...groupedBy(leftOut, ({ reason }) => reason)].map(
      ([reason, left]) => `${left.length.toLocaleString('en-US')} left out: ${oneLine(reason)}`,
    ),
  ];
}

const mostNames = 5;

function namesOf(requests: readonly { readonly name: string }[]): string {
  const names = [...new Set(requests.map(({ name }) => oneLine(name)))];
  const more = names.length - mostNames;
  return names.slice(0, mostNames).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
