import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { collectionForRun } from '../../src/generator/collection-of.ts';
import { createRedactor } from '../../src/redaction/redactor.ts';
import { runMatrix } from '../../src/regression/matrix.ts';
import type { PlannedRun } from '../../src/regression/plan-runs.ts';
import type { RegressionOutcome } from '../../src/regression/run-regression.ts';
import { type Pool, startPool } from '../../src/runner/pool/start-pool.ts';
import { type Memory, watchMemory } from './memory.ts';
import type { Verdicts } from './newman.ts';

export const workers = availableParallelism();
const program = new URL('../../dist/runner/pool/worker.js', import.meta.url);

const runIn = (pool: Pool, runs: readonly PlannedRun[]): Promise<RegressionOutcome> =>
  runMatrix({
    runs,
    pool,
    workers,
    version: 'bench',
    redactor: createRedactor(),
    collectionOf: async (flow) => collectionForRun(flow),
    generated: async () => [],
    now: Date.now,
    settings: {},
    clock: { now: () => performance.now(), sleep },
  });

/** Runs everything once in a pool of its own; the seconds include the start of its workers. */
export async function timeOurs(
  runs: readonly PlannedRun[],
): Promise<{ readonly seconds: number; readonly outcome: RegressionOutcome }> {
  const begin = performance.now();
  const pool = startPool({ workers, program });
  const outcome = await runIn(pool, runs);
  const seconds = (performance.now() - begin) / 1000;
  await pool.close();
  return { seconds, outcome };
}

/**
 * Runs everything once, and tells the most memory there was. Not done while time is taken: to be asked
 * for its memory holds a process up.
 */
export async function memoryOfOurs(runs: readonly PlannedRun[]): Promise<Memory> {
  const pool = startPool({ workers, program });
  const watch = watchMemory(() => [process.pid, ...pool.pids()]);
  await runIn(pool, runs);
  const memory = watch.stop();
  await pool.close();
  return memory;
}

/** Every verdict of a run of ours: request, assertion, passed or not. */
export function verdictsOf(outcome: RegressionOutcome, at: number): Verdicts {
  const { requests = [] } = outcome.result.collections[at] ?? {};
  return requests.flatMap((request) =>
    request.assertions.map(({ name, outcome: end }) => `${request.name} / ${name}: ${end}`),
  );
}
