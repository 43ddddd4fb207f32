import { planRuns, type Subject } from './plan-runs.ts';
import { preflight } from './preflight.ts';
import { type Regression, type RegressionOutcome, runRegression } from './run-regression.ts';
import type { Target } from './target.ts';

export interface SubjectsToRun extends Omit<Regression, 'runs' | 'runCollection' | 'collectionOf'> {
  readonly subjects: readonly Subject[];
  /** None: an emulator is started for the run. */
  readonly targets: readonly Target[];
  /** Sends negative cases that leave traces in a real org. */
  readonly noisy?: boolean;
  /** Told when an emulator was started. */
  onEmulator?(url: string): void;
}

async function runAgainst(
  targets: readonly Target[],
  { subjects, noisy = false, ...regression }: SubjectsToRun,
): Promise<RegressionOutcome> {
  const runs = planRuns(subjects, targets, { noisy });
  preflight(runs);
  const { collectionOf } = await import('../generator/collection-of.ts');
  const { runCollection } = await import('../runner/run-collection.ts');
  return await runRegression({
    ...regression,
    runs,
    runCollection: async (run) => run.onTurn() ?? (await runCollection(run)),
    collectionOf: async (flow) => collectionOf(flow),
  });
}

/** Runs flows and collections against the targets, or against an emulator that is started for it. */
export async function runSubjects(wanted: SubjectsToRun): Promise<RegressionOutcome> {
  if (wanted.targets.length > 0) return await runAgainst(wanted.targets, wanted);
  const { startEmulator } = await import('../emulator/start-emulator.ts');
  const emulator = await startEmulator();
  try {
    wanted.onEmulator?.(emulator.url);
    const target = { name: 'emulator', environment: emulator.environment() };
    return await runAgainst([target], wanted);
  } finally {
    await emulator.stop();
  }
}
