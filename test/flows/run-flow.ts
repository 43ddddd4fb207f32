import type { Emulator } from '../../src/emulator/start-emulator.ts';
import { flowNamed } from '../../src/flows/index.ts';
import { collectionOf } from '../../src/generator/collection-of.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import type { FlowId } from '../../src/model/flow.ts';
import type { AssertionResult, RequestResult } from '../../src/model/run-result.ts';
import { runCollection } from '../../src/runner/run-collection.ts';
import { type Values, withValues } from './with-values.ts';

/** What a run of a flow came to. */
export interface FlowRun {
  readonly sent: readonly RequestResult[];
  readonly skipped: readonly string[];
  readonly failed: readonly (AssertionResult & { readonly request: string })[];
  /** What went wrong besides assertions. */
  readonly problems: readonly string[];
  /** The environment as the scripts left it. */
  readonly after: ReadonlyMap<string, string>;
}

/** Runs a flow against the emulator; without its negative cases unless they are asked for. */
export async function runFlow(
  emulator: Emulator,
  id: FlowId,
  values: Values = {},
  { cases = false }: { readonly cases?: boolean } = {},
): Promise<FlowRun> {
  const flow = flowNamed(id);
  const { result, environment } = await runCollection({
    collection: collectionOf(cases ? flow : { ...flow, negativeCases: [] }),
    environment: withValues(emulator.environment(), values),
    name: id,
    target: 'emulator',
  });
  const { requests } = result;
  return {
    sent: requests.filter(({ skipped }) => !skipped),
    skipped: requests.filter(({ skipped }) => skipped).map(({ name }) => name),
    failed: requests.flatMap(({ name, assertions }) =>
      assertions
        .filter(({ outcome }) => outcome === 'failed')
        .map((one) => ({ ...one, request: name })),
    ),
    problems: [...result.problems, ...requests.flatMap((request) => request.problems)].map(
      ({ message }) => message,
    ),
    after: valuesByKey(environment),
  };
}
