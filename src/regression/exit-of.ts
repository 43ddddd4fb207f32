import type { ExitName } from '../model/failure.ts';
import { ownProblemsOf } from '../model/problems-of.ts';
import type { ProblemKind, RequestResult, RunResult } from '../model/run-result.ts';

/** What each problem makes of a run. */
const exitOfProblem: Readonly<Record<ProblemKind, ExitName>> = {
  interrupted: 'interrupted',
  transport: 'transport',
  'script-error': 'transport',
  'worker-crash': 'transport',
  'time-over': 'transport',
  'unresolved-variable': 'assertionsFailed',
  'unsigned-assertion': 'assertionsFailed',
  'file-not-sent': 'assertionsFailed',
  'golden-missing': 'assertionsFailed',
  'nothing-tested': 'nothingTested',
  'no-requests': 'nothingTested',
};

/** The worst first: of several, a run is given the first. */
const precedence: readonly ExitName[] = [
  'secretLeaked',
  'interrupted',
  'transport',
  'assertionsFailed',
  'nothingTested',
];

/** A failure that follows from another is one, whatever it ended in: the first says what is the matter. */
const hasFailed = ({ assertions, follows }: RequestResult): boolean =>
  follows !== undefined || assertions.some(({ outcome }) => outcome === 'failed');

function exitsIn({ collections }: RunResult): readonly ExitName[] {
  return collections.flatMap((collection) => [
    ...ownProblemsOf(collection).map(({ kind }) => exitOfProblem[kind]),
    ...(collection.requests.some(hasFailed) ? (['assertionsFailed'] as const) : []),
  ]);
}

/**
 * How a run ends for whoever called it. A run of nothing has tested nothing, unless it is a shard that
 * nothing fell to: the others have its share.
 */
export function exitOf(
  result: RunResult,
  { leaked = false }: { readonly leaked?: boolean } = {},
): ExitName {
  const exits = new Set(exitsIn(result));
  if (leaked) exits.add('secretLeaked');
  if (result.collections.length === 0 && result.shard === undefined) exits.add('nothingTested');
  return precedence.find((exit) => exits.has(exit)) ?? 'passed';
}
