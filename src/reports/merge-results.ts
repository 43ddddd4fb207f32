import { Failure } from '../model/failure.ts';
import type { CollectionResult, RunResult } from '../model/run-result.ts';
import { summaryOf } from '../model/summary-of.ts';

/**
 * Joins the results of shards, or of several runs, to the result of one run. What comes out does not
 * depend on how the work was split; only the times tell that it was.
 */
export function mergeResults(results: readonly RunResult[]): RunResult {
  const [first] = results.toSorted((one, other) => startOf(one) - startOf(other));
  if (first === undefined) throw nothingToMerge();
  const collections = results.flatMap((result) => result.collections).toSorted(byPlace);
  return {
    schema: first.schema,
    tool: first.tool,
    startedAt: first.startedAt,
    durationMs: Math.max(...results.map(endOf)) - startOf(first),
    collections,
    summary: summaryOf(collections),
  };
}

function startOf(result: RunResult): number {
  return Date.parse(result.startedAt);
}

function endOf(result: RunResult): number {
  return startOf(result) + result.durationMs;
}

/** By code units, so that the order is the same on every machine; of two alike by what they hold. */
function byPlace(one: CollectionResult, other: CollectionResult): number {
  return (
    compared(one.target, other.target) ||
    compared(one.name, other.name) ||
    compared(JSON.stringify(one), JSON.stringify(other))
  );
}

function compared(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

function nothingToMerge(): Failure {
  return new Failure('There is nothing to merge', {
    exit: 'usage',
    why: 'no result was given',
    next: 'name the result files of the shards',
  });
}
