import type { ScriptOrigin } from '../runner/context/context-lane.ts';
import { originOf, scriptDigests } from '../runner/context/own-scripts.ts';
import { leanCollection } from '../runner/pool/lean-collection.ts';
import { retryTransport } from '../runner/pool/retry-transport.ts';
import { type Clock, type Limits, runGently } from '../runner/pool/run-gently.ts';
import type { Pool } from '../runner/pool/start-pool.ts';
import { atMost } from './at-most.ts';
import {
  type Regression,
  type RegressionOutcome,
  runRegression,
  type TurnedRun,
} from './run-regression.ts';

/** A run over many orgs: what a plain run has, in a pool of workers, gently and persistently. */
export interface Matrix extends Omit<Regression, 'runCollection' | 'atOnce'> {
  readonly pool: Pool;
  readonly workers: number;
  readonly limits?: Limits;
  /** How often a run is repeated after a transport fault. */
  readonly retries?: number;
  readonly clock: Clock;
  /** Every collection that `generate` writes, as parsed JSON; asked for when files are to be run. */
  generated(): Promise<readonly unknown[]>;
}

/** Before the first repetition. */
const firstWaitMs = 1_000;

/**
 * Runs the plan in the pool. The results stand in the order of the plan, whichever is done first.
 *
 * With limits, all runs are begun at once and wait for their turn, so that an org which has to wait
 * keeps no other from running. A run has its turn only when a worker is free for it.
 */
export async function runMatrix(matrix: Matrix): Promise<RegressionOutcome> {
  const { pool, workers, limits = {}, retries = 0, clock } = matrix;
  const collections = await ownCollections(matrix);
  const inPool = atMost(
    workers,
    async ({ onTurn, ...run }: TurnedRun) =>
      onTurn() ?? (await pool.run({ ...run, scripts: collections.originOf(run.collection) })),
  );
  const isLimited = Object.values(limits).some((limit) => limit !== undefined);
  return runRegression({
    ...matrix,
    collectionOf: collections.make,
    runCollection: retryTransport(runGently(inPool, limits, clock), {
      times: retries,
      waitMs: firstWaitMs,
      sleep: clock.sleep,
    }),
    atOnce: isLimited ? matrix.runs.length : workers,
  });
}

interface OwnCollections {
  readonly make: Regression['collectionOf'];
  originOf(collection: unknown): ScriptOrigin;
}

/**
 * Makes the collection of a flow once for all orgs that run the same part of it, and knows by its
 * scripts whether a collection is ours: one that was made here, or one from a file that `generate`
 * wrote and nobody changed.
 */
async function ownCollections(matrix: Matrix): Promise<OwnCollections> {
  const made = new Map<string, Promise<unknown>>();
  const hasFiles = matrix.runs.some(({ subject }) => !('flow' in subject));
  const generated = hasFiles ? await matrix.generated() : [];
  const own = new Set(generated.flatMap((collection) => [...scriptDigests(collection)]));
  const origins = new WeakMap<object, ScriptOrigin>();
  return {
    make(flow) {
      const key = [
        flow.id,
        ...[...flow.requests, ...flow.negativeCases].map(({ id }) => id),
      ].join();
      const known = made.get(key) ?? remembered(matrix.collectionOf(flow), own);
      made.set(key, known);
      return known;
    },
    originOf(collection) {
      if (typeof collection !== 'object' || collection === null) return 'foreign';
      const origin = origins.get(collection) ?? originOf(collection, own);
      origins.set(collection, origin);
      return origin;
    },
  };
}

async function remembered(making: Promise<unknown>, own: Set<string>): Promise<unknown> {
  const collection = leanCollection(await making);
  for (const digest of scriptDigests(collection)) own.add(digest);
  return collection;
}
