import { flows } from '../flows/index.ts';
import type { ScriptOrigin } from '../runner/context/context-lane.ts';
import { originOf, scriptDigests } from '../runner/context/own-scripts.ts';
import { type RunCollection, retryTransport } from '../runner/pool/retry-transport.ts';
import { type Clock, type Limits, runGently } from '../runner/pool/run-gently.ts';
import type { Pool } from '../runner/pool/start-pool.ts';
import { type Regression, type RegressionOutcome, runRegression } from './run-regression.ts';

/** A run over many orgs: what a plain run has, in a pool of workers, gently and persistently. */
export interface Matrix extends Omit<Regression, 'runCollection' | 'atOnce'> {
  readonly pool: Pool;
  readonly workers: number;
  readonly limits?: Limits;
  /** How often a run is repeated after a transport fault. */
  readonly retries?: number;
  readonly clock: Clock;
}

/** Before the first repetition. */
const firstWaitMs = 1_000;

/**
 * Runs the plan in the pool. The results stand in the order of the plan, whichever is done first.
 *
 * With limits, all runs are begun at once and wait for their turn, so that an org which has to wait
 * keeps no other from running; the pool has only so many workers anyway.
 */
export async function runMatrix(matrix: Matrix): Promise<RegressionOutcome> {
  const { pool, workers, limits = {}, retries = 0, clock } = matrix;
  const originOf = await scriptOrigins(matrix.collectionOf);
  const inPool: RunCollection = (run) => pool.run({ ...run, scripts: originOf(run.collection) });
  const isLimited = Object.values(limits).some((limit) => limit !== undefined);
  return runRegression({
    ...matrix,
    collectionOf: madeOnce(matrix.collectionOf),
    runCollection: retryTransport(runGently(inPool, limits, clock), {
      times: retries,
      waitMs: firstWaitMs,
      sleep: clock.sleep,
    }),
    atOnce: isLimited ? matrix.runs.length : workers,
  });
}

type CollectionOf = Regression['collectionOf'];

/** Makes the collection of a flow once for all orgs that run the same cases of it. */
function madeOnce(make: CollectionOf): CollectionOf {
  const made = new Map<string, Promise<unknown>>();
  return (flow) => {
    const key = [flow.id, ...flow.negativeCases.map(({ id }) => id)].join();
    const known = made.get(key) ?? make(flow);
    made.set(key, known);
    return known;
  };
}

/** Knows a collection of ours by its scripts, whether it was made just now or comes from a file. */
async function scriptOrigins(make: CollectionOf): Promise<(collection: unknown) => ScriptOrigin> {
  const ours = await Promise.all(flows.map(async (flow) => [...scriptDigests(await make(flow))]));
  const own = new Set(ours.flat());
  const known = new WeakMap<object, ScriptOrigin>();
  return (collection) => {
    if (typeof collection !== 'object' || collection === null) return 'foreign';
    const origin = known.get(collection) ?? originOf(collection, own);
    known.set(collection, origin);
    return origin;
  };
}
