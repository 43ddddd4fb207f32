import type { CollectionResult, Summary } from './run-result.ts';
import { tallyOf, totalOf } from './tally-of.ts';

/** The summary of a run: flows are collections run, one for each target. */
export function summaryOf(collections: readonly CollectionResult[]): Summary {
  const { requests, assertions, failed, skipped } = totalOf(collections.map(tallyOf));
  return { flows: collections.length, requests, assertions, failed, skipped };
}
