import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from '../runner/pool/start-pool.ts';
import { type Matrix, runMatrix } from './matrix.ts';
import { planRuns, type Subject } from './plan-runs.ts';
import { preflight } from './preflight.ts';
import type { RegressionOutcome } from './run-regression.ts';
import type { Target } from './target.ts';

export interface SubjectsToRun
  extends Omit<Matrix, 'runs' | 'collectionOf' | 'generated' | 'pool' | 'workers' | 'clock'> {
  readonly subjects: readonly Subject[];
  /** None: an emulator is started for the run. */
  readonly targets: readonly Target[];
  /** Sends negative cases that leave traces in a real org. */
  readonly noisy?: boolean;
  /** Brought by those who run several times; a worker is started for the run unless there is one. */
  readonly pool?: Pool;
  /** Told when an emulator was started. */
  onEmulator?(url: string): void;
}

async function runAgainst(
  targets: readonly Target[],
  { subjects, noisy = false, ...regression }: SubjectsToRun,
  pool: Pool,
): Promise<RegressionOutcome> {
  const runs = planRuns(subjects, targets, { noisy });
  preflight(runs);
  return await runMatrix({
    ...regression,
    runs,
    pool,
    workers: 1,
    clock: {
      now: () => performance.now(),
      sleep: (ms, signal) => sleep(ms, undefined, { signal }),
    },
    collectionOf: async (flow) =>
      (await import('../generator/collection-of.ts')).collectionForRun(flow),
    generated: async () => [],
  });
}

async function runIn(pool: Pool, wanted: SubjectsToRun): Promise<RegressionOutcome> {
  if (wanted.targets.length > 0) return await runAgainst(wanted.targets, wanted, pool);
  const { startEmulator } = await import('../emulator/start-emulator.ts');
  const emulator = await startEmulator();
  try {
    wanted.onEmulator?.(emulator.url);
    const target = { name: 'emulator', environment: emulator.environment() };
    return await runAgainst([target], wanted, pool);
  } finally {
    await emulator.stop();
  }
}

/**
 * Runs flows and collections against the targets, or against an emulator that is started for it, in
 * a worker: a script that never ends holds that process up, and not this one.
 */
export async function runSubjects(wanted: SubjectsToRun): Promise<RegressionOutcome> {
  if (wanted.pool !== undefined) return await runIn(wanted.pool, wanted);
  const { startPool } = await import('../runner/pool/start-pool.ts');
  const pool = startPool({ workers: 1, ahead: 1 });
  try {
    return await runIn(pool, wanted);
  } finally {
    await pool.close();
  }
}
