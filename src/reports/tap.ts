import type { RunResult } from '../model/run-result.ts';
import { oneLine } from './printable.ts';
import { type Case, placeOf, suitesOf } from './suites-of.ts';

/**
 * The run as a flat stream of the Test Anything Protocol, version 14
 * (https://testanything.org/tap-version-14-specification.html), with the plan in front.
 */
export function renderTap(result: RunResult): string {
  const points = suitesOf(result).flatMap((suite) =>
    suite.cases.map((one) => ({ one, suite, description: `${placeOf(suite)} › ${one.name}` })),
  );
  return [
    'TAP version 14',
    points.length === 0 ? '1..0 # nothing was run' : `1..${points.length}`,
    ...points.flatMap(({ one, suite, description }, index) =>
      testPoint(one, { description, number: index + 1, follows: suite.follows }),
    ),
    '',
  ].join('\n');
}

interface Point {
  readonly description: string;
  readonly number: number;
  /** The sentence on the failure that it follows from. */
  readonly follows: string | undefined;
}

function testPoint(one: Case, { description, number, follows }: Point): readonly string[] {
  const line = `${isFine(one) ? 'ok' : 'not ok'} ${number} - ${escaped(description)}`;
  if (one.outcome === 'skipped') return [`${line} # SKIP ${escaped(oneLine(one.message ?? ''))}`];
  return isFine(one) ? [line] : [line, ...diagnosticOf(one, follows)];
}

function isFine(one: Case): boolean {
  return one.outcome === 'passed' || one.outcome === 'skipped';
}

/** A YAML block; each value is written as JSON, which is YAML that no text can break out of. */
function diagnosticOf(
  { message, where, knownError, next, outcome }: Case,
  follows: string | undefined,
): readonly string[] {
  const members = Object.entries({
    message,
    severity: outcome === 'error' ? 'error' : 'fail',
    at: where,
    follows,
    knownError: knownError?.id,
    next: next.length === 0 ? undefined : next,
  }).filter(([, value]) => value !== undefined);
  return [
    '  ---',
    ...members.map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`),
    '  ...',
  ];
}

/** Only `\` and `#` have an escape, and both need it. */
function escaped(text: string): string {
  return text.replace(/[\\#]/g, (character) => `\\${character}`);
}
