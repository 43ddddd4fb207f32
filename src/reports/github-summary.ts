import type { CollectionResult, RunResult } from '../model/run-result.ts';
import { tallyOf } from '../model/tally-of.ts';
import { durationText } from './duration-text.ts';
import { followOnSentence } from './follow-ons.ts';
import { oneLine } from './printable.ts';
import { type Case, firstTroubles, placeOf, type Suite, suitesOf } from './suites-of.ts';
import { verdictOf } from './verdict-of.ts';

/** GitHub refuses a summary of more than 1 MiB; with so many rows of each kind it stays far below. */
const mostRows = 100;
const longestCell = 400;

/** The job summary in Markdown: the verdict, a row for each flow, and what went wrong with its fix. */
export function renderGithubSummary(result: RunResult): string {
  const { passed, sentence } = verdictOf(result);
  return [
    `## ${passed ? '✅' : '❌'} ${sentence}`,
    '',
    ...flowTable(result.collections),
    ...troubleTable(suitesOf(result)),
    ...flakyTable(result.collections),
    ...leftOutTable(result.collections),
    `grantsmith ${markdown(result.tool.version)}, started ${markdown(result.startedAt)}, took ${durationText(result.durationMs)}.`,
    '',
  ].join('\n');
}

function flowTable(collections: readonly CollectionResult[]): readonly string[] {
  const rows = collections.map((collection) => {
    const tally = tallyOf(collection);
    return [
      tally.failed + tally.problems > 0 ? '❌' : '✅',
      markdown(collection.target),
      markdown(collection.name),
      ...[tally.requests, tally.assertions, tally.failed, tally.skipped, tally.problems].map(
        String,
      ),
      durationText(collection.durationMs),
    ];
  });
  const head = 'target|flow|requests|assertions|failed|skipped|problems|time'.split('|');
  return table(['', ...head], rows);
}

function troubleTable(suites: readonly Suite[]): readonly string[] {
  const rows = suites.flatMap((suite) =>
    firstTroubles(suite).map((one, at) => [
      markdown(placeOf(suite)),
      markdown(one.name),
      [because(one), ...(at === 0 ? followOnLines(suite) : [])].join('<br>'),
      fix(one),
    ]),
  );
  if (rows.length === 0) return [];
  return ['### What went wrong', '', ...table(['where', 'what', 'why', 'what to do'], rows)];
}

function followOnLines({ followOns = [] }: Suite): readonly string[] {
  return followOns.map(({ what, requests }) => markdown(followOnSentence(what, requests.length)));
}

function because({ message, where, knownError }: Case): string {
  return [message, where, knownError?.title]
    .filter((text) => text !== undefined)
    .map(markdown)
    .join('<br>');
}

function fix({ next }: Case): string {
  return next.map(markdown).join('<br>');
}

function flakyTable(collections: readonly CollectionResult[]): readonly string[] {
  const rows = collections.flatMap(({ target, name, flaky = [] }) =>
    flaky.map((fault) => [target, name, fault].map(markdown)),
  );
  if (rows.length === 0) return [];
  return [
    '### Flaky: run again after a transport fault',
    '',
    ...table(['target', 'flow', 'fault'], rows),
  ];
}

function leftOutTable(collections: readonly CollectionResult[]): readonly string[] {
  const rows = collections.flatMap((collection) =>
    collection.leftOut.map(({ name, reason }) =>
      [collection.target, collection.name, name, reason].map(markdown),
    ),
  );
  if (rows.length === 0) return [];
  const body = table(['target', 'flow', 'case', 'reason'], rows);
  return [
    `<details><summary>${rows.length} left out on purpose</summary>`,
    '',
    ...body,
    '</details>',
    '',
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const rest = rows.length - mostRows;
  return [
    row(head),
    row(head.map(() => '---')),
    ...rows.slice(0, mostRows).map(row),
    '',
    ...(rest > 0 ? [`And ${rest} more, which the other reports name.`, ''] : []),
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * Text that Markdown shows as it is. Every mark is escaped with a backslash (CommonMark section 2.4);
 * the bar is written as an entity, because it would end the cell before escapes are read.
 */
function markdown(text: string): string {
  const line = oneLine(text);
  const short = line.length > longestCell ? `${line.slice(0, longestCell)}…` : line;
  return short.replace(/[\\`*_{}[\]()<>#+!~&$@:^=]/g, '\\$&').replaceAll('|', '&#124;');
}
