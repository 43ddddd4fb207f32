import type { RunResult } from '../model/run-result.ts';
import { followOnSentence } from './follow-ons.ts';
import { type Case, firstTroubles, placeOf, type Suite, suitesOf } from './suites-of.ts';

/** GitHub shows the first ten error annotations of a step and drops the others without a word. */
const shown = 10;

/**
 * Workflow commands that make GitHub annotate a run, one line for each failed assertion and problem
 * that no earlier failure explains.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function renderGithubAnnotations(result: RunResult): string {
  const all = suitesOf(result).flatMap((suite) =>
    firstTroubles(suite).map((one, at) => annotationOf(suite, one, at === 0)),
  );
  const annotations = all.length > shown ? [...all.slice(0, shown - 1), restOf(all)] : all;
  return annotations.map((line) => `${line}\n`).join('');
}

function annotationOf(suite: Suite, one: Case, isFirst: boolean): string {
  const { message, where, knownError, next } = one;
  const lines = [
    placeOf(suite),
    ...(message === undefined ? [] : [message]),
    ...(where === undefined ? [] : [`Where: ${where}`]),
    ...(knownError === undefined ? [] : [`Known error: ${knownError.title}`]),
    ...next.map((step) => `Next: ${step}`),
    ...(isFirst ? followOnLines(suite) : []),
  ];
  return command(`${suite.name}: ${one.name}`, lines.join('\n'));
}

function followOnLines({ followOns = [] }: Suite): readonly string[] {
  return followOns.map(({ what, requests }) => followOnSentence(what, requests.length));
}

function restOf(all: readonly string[]): string {
  const rest = all.length - (shown - 1);
  return command(`${rest} more`, 'The job summary and the other reports name them all.');
}

function command(title: string, message: string): string {
  return `::error title=${escapedProperty(title)}::${escapedData(message)}`;
}

/** As `@actions/core` escapes the text of a command: what would end the line, and the escape itself. */
function escapedData(text: string): string {
  return text.replace(/[%\r\n]/g, percentEncoded);
}

/** As `@actions/core` escapes a property: also what would end the property. */
function escapedProperty(text: string): string {
  return text.replace(/[%\r\n:,]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
