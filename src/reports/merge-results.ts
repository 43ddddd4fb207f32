import { counted } from '../model/counted.ts';
import { Failure } from '../model/failure.ts';
import type { CollectionResult, RunResult, ShardOfRun } from '../model/run-result.ts';
import { summaryOf } from '../model/summary-of.ts';

export interface MergeOptions {
  /** Joins what is there; a shard that is missing is a failure in the result, not a refusal. */
  readonly partial?: boolean;
}

/**
 * Joins the shards of a run to what the run would have been in one piece, in the order of its plan;
 * only the times tell that it was split. Results of runs that belong to no shard follow each other in
 * the order in which they were made. In which order they are given makes no difference.
 */
export function mergeResults(
  results: readonly RunResult[],
  { partial = false }: MergeOptions = {},
): RunResult {
  const ordered = results.toSorted(byStart);
  const [first] = ordered;
  if (first === undefined) throw nothingToMerge();
  const shards = ordered.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const missing = missingIn(ordered, shards);
  const joined =
    shards.length === 0
      ? ordered.flatMap((result) => result.collections)
      : inOrderOfPlan(ordered, shards, missing, partial);
  return {
    schema: first.schema,
    tool: first.tool,
    startedAt: first.startedAt,
    durationMs: Math.max(...ordered.map(endOf)) - startOf(first),
    collections: [...joined, ...missing.map((index) => missingShard(index, shards))],
    // A shard that is not there is no flow that was run.
    summary: summaryOf(joined),
  };
}

function inOrderOfPlan(
  results: readonly RunResult[],
  shards: readonly ShardOfRun[],
  missing: readonly number[],
  partial: boolean,
): readonly CollectionResult[] {
  if (!partial)
    checkNames(missing, shards[0]?.count ?? 0, ['is missing', 'are missing'], forPartial);
  checkPlan(shards, missing.length === 0);
  return results
    .flatMap(({ collections, shard }) =>
      collections.map((collection, at) => ({ collection, place: shard?.places[at] ?? 0 })),
    )
    .toSorted((one, other) => one.place - other.place)
    .map(({ collection }) => collection);
}

const forPartial = '--partial joins what is there, and fails for what is not';

/** What stands in the result, and so in every report, for a shard that is not there. */
function missingShard(index: number, present: readonly ShardOfRun[]): CollectionResult {
  const { count, runs } = present[0] ?? { count: 0, runs: 0 };
  const shard = `${index}/${count}`;
  return {
    name: `shard ${shard}`,
    target: 'MISSING',
    durationMs: 0,
    requests: [],
    problems: [
      {
        kind: 'nothing-tested',
        message: `Shard ${shard} is missing: what fell to it is not in this report, which holds ${present.length} of ${count} shards of a run of ${counted(runs, 'flow')}`,
        next: `Run shard ${shard} again, and join all ${count}.`,
      },
    ],
    leftOut: [],
  };
}

/** Shards of one run, each there once at most. A result that lacked orgs would look like a whole. */
function missingIn(
  results: readonly RunResult[],
  shards: readonly ShardOfRun[],
): readonly number[] {
  const counts = [...new Set(shards.map(({ count }) => count))];
  const [count = 0, other] = counts;
  if (other !== undefined)
    throw refused(
      `These are shards of different runs: some of ${count}, some of ${other}`,
      'only the shards of one run can be joined',
    );
  if (shards.length > 0 && shards.length < results.length)
    throw refused(
      'Some of these results are shards, and some are not',
      'a result that is no shard is no part of their run',
    );
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const times = (index: number): number => shards.filter((one) => one.index === index).length;
  checkNames(
    numbers.filter((index) => times(index) > 1),
    count,
    ['was given twice', 'were given twice'],
  );
  return numbers.filter((index) => times(index) === 0);
}

function checkNames(
  indexes: readonly number[],
  count: number,
  [one, several]: readonly [one: string, several: string],
  orElse?: string,
): void {
  if (indexes.length === 0) return;
  const names = indexes.map((index) => `${index}/${count}`);
  throw refused(
    names.length === 1 ? `Shard ${names.join()} ${one}` : `Shards ${names.join(', ')} ${several}`,
    `the run was split into ${count}, and each of them must be here once`,
    orElse,
  );
}

/** Where the configuration changed from one machine to the next, the parts do not make a whole. */
function checkPlan(shards: readonly ShardOfRun[], isWhole: boolean): void {
  const places = new Set(shards.flatMap((shard) => shard.places));
  const all = shards.flatMap((shard) => shard.places).length;
  const [first] = shards;
  const isOnePlan = shards.every(({ runs }) => runs === first?.runs);
  if (isOnePlan && places.size === all && (!isWhole || all === first?.runs)) return;
  throw refused(
    'These shards do not make up one run',
    'some of its runs are in none of them, or in several; they were made with different configurations',
  );
}

function byStart(one: RunResult, other: RunResult): number {
  return startOf(one) - startOf(other) || compared(JSON.stringify(one), JSON.stringify(other));
}

function startOf(result: RunResult): number {
  return Date.parse(result.startedAt);
}

function endOf(result: RunResult): number {
  return startOf(result) + result.durationMs;
}

/** By code units, so that the order is the same on every machine. */
function compared(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function refused(message: string, why: string, orElse?: string): Failure {
  const next =
    'give the result of every shard of the run; a shard that ended without one has to run again';
  return new Failure(message, {
    exit: 'usage',
    why,
    next: orElse === undefined ? next : `${next}; ${orElse}`,
  });
}

function nothingToMerge(): Failure {
  return new Failure('There is nothing to merge', {
    exit: 'usage',
    why: 'no result was given',
    next: 'name the result files of the shards',
  });
}
