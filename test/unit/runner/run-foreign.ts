import assert from 'node:assert/strict';
import type { Problem, RequestResult } from '../../../src/model/run-result.ts';
import {
  type CollectionOutcome,
  type CollectionRun,
  runCollection,
} from '../../../src/runner/run-collection.ts';
import {
  environmentOf,
  type ForeignFolder,
  type ForeignRequest,
  foreignCollection,
} from './foreign-collection.ts';

type Options = Partial<CollectionRun> & {
  /** The pre-request script of the collection. */
  readonly before?: string;
};

/** Runs requests that nobody here generated. */
export async function runForeign(
  items: readonly (ForeignRequest | ForeignFolder)[],
  options: Options = {},
): Promise<CollectionOutcome> {
  return await runCollection({
    name: 'Foreign',
    target: 'Test',
    collection: foreignCollection(items, options.before),
    environment: environmentOf({}),
    ...options,
  });
}

/** The one request of a run that has one. */
export function only(requests: readonly RequestResult[]): RequestResult {
  assert.equal(requests.length, 1);
  const [request] = requests;
  assert.ok(request);
  return request;
}

export const kindsOf = (problems: readonly Problem[]): readonly Problem['kind'][] =>
  problems.map(({ kind }) => kind);
