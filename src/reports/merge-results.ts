import { Failure } from '../model/failure.ts';
import type { CollectionResult, RunResult, ShardOfRun } from '../model/run-result.ts';
import { summaryOf } from '../model/summary-of.ts';

/**
 * Joins the shards of a run to what the run would have been in one piece, in the order of its plan;
 * only the times tell that it was split. Results of runs that belong to no shard follow each other in
 * the order in which they were made. In which order they are given makes no difference.
 */
export function mergeResults(results: readonly RunResult[]): RunResult {
  const ordered = results.toSorted(byStart);
  const [first] = ordered;
  if (first === undefined) throw nothingToMerge();
  const shards = ordered.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const collections =
    shards.length === 0
      ? ordered.flatMap((result) => result.collections)
      : inOrderOfPlan(ordered, shards);
  return {
    schema: first.schema,
    tool: first.tool,
    startedAt: first.startedAt,
    durationMs: Math.max(...ordered.map(endOf)) - startOf(first),
    collections,
    summary: summaryOf(collections),
  };
}

function inOrderOfPlan(
  results: readonly RunResult[],
  shards: readonly ShardOfRun[],
): readonly CollectionResult[] {
  checkShards(results, shards);
  return results
    .flatMap(({ collections, shard }) =>
      collections.map((collection, at) => ({ collection, place: shard?.places[at] ?? 0 })),
    )
    .toSorted((one, other) => one.place - other.place)
    .map(({ collection }) => collection);
}

/** Every shard of one run must be there, and once: a result that lacks orgs would look like a whole. */
function checkShards(results: readonly RunResult[], shards: readonly ShardOfRun[]): void {
  const counts = [...new Set(shards.map(({ count }) => count))];
  const [count = 0, other] = counts;
  if (other !== undefined)
    throw refused(
      `These are shards of different runs: some of ${count}, some of ${other}`,
      'only the shards of one run can be joined',
    );
  if (shards.length < results.length)
    throw refused(
      'Some of these results are shards, and some are not',
      'a result that is no shard is no part of their run',
    );
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  const times = (index: number): number => shards.filter((one) => one.index === index).length;
  checkNames(
    numbers.filter((index) => times(index) === 0),
    count,
    ['is missing', 'are missing'],
  );
  checkNames(
    numbers.filter((index) => times(index) > 1),
    count,
    ['was given twice', 'were given twice'],
  );
  checkPlan(shards);
}

function checkNames(
  indexes: readonly number[],
  count: number,
  [one, several]: readonly [one: string, several: string],
): void {
  if (indexes.length === 0) return;
  const names = indexes.map((index) => `${index}/${count}`);
  throw refused(
    names.length === 1 ? `Shard ${names.join()} ${one}` : `Shards ${names.join(', ')} ${several}`,
    `the run was split into ${count}, and each of them must be here once`,
  );
}

/** Where the configuration changed from one machine to the next, the parts do not make a whole. */
function checkPlan(shards: readonly ShardOfRun[]): void {
  const places = new Set(shards.flatMap((shard) => shard.places));
  const all = shards.flatMap((shard) => shard.places).length;
  if (shards.every(({ runs }) => runs === places.size && runs === all)) return;
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

function refused(message: string, why: string): Failure {
  return new Failure(message, {
    exit: 'usage',
    why,
    next: 'give the result of every shard of the run; a shard that ended without one has to run again',
  });
}

function nothingToMerge(): Failure {
  return new Failure('There is nothing to merge', {
    exit: 'usage',
    why: 'no result was given',
    next: 'name the result files of the shards',
  });
}
