import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Environment } from '../model/environment.ts';
import type { Flow } from '../model/flow.ts';
import type { CollectionResult, RequestResult, RunResult } from '../model/run-result.ts';
import { summaryOf } from '../model/summary-of.ts';
import type { Redactor } from '../redaction/redactor.ts';
import type { CollectionOutcome, CollectionRun } from '../runner/run-collection.ts';
import type { PlannedRun } from './plan-runs.ts';

/** What a run is made with: the machines, the clocks, and whoever wants to hear how it goes. */
export interface Regression {
  readonly runs: readonly PlannedRun[];
  readonly version: string;
  readonly redactor: Redactor;
  runCollection(run: CollectionRun): Promise<CollectionOutcome>;
  collectionOf(flow: Flow<KnownErrorId>): Promise<unknown>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Newman's settings, the same for every collection. */
  readonly settings: Pick<
    CollectionRun,
    | 'timeoutRequestMs'
    | 'timeoutScriptMs'
    | 'folder'
    | 'bail'
    | 'insecure'
    | 'iterationData'
    | 'iterationCount'
    | 'signal'
  >;
  onRun?(run: PlannedRun): void;
  onRequest?(run: PlannedRun, request: RequestResult): void;
}

export interface RegressionOutcome {
  readonly result: RunResult;
  /** The environment of each run as its scripts left it, in the order of the runs. */
  readonly environments: readonly Environment[];
}

async function runOne(run: PlannedRun, regression: Regression): Promise<CollectionOutcome> {
  const { subject, target, name, leftOut } = run;
  const { settings, redactor } = regression;
  regression.onRun?.(run);
  const outcome = await regression.runCollection({
    ...settings,
    name,
    redactor,
    collection:
      'flow' in subject ? await regression.collectionOf(subject.flow) : subject.collection,
    environment: target.environment,
    target: target.name,
    onRequest: (request) => regression.onRequest?.(run, request),
  });
  const { result, environment } = outcome;
  return { result: { ...result, leftOut: [...leftOut, ...result.leftOut] }, environment };
}

/** Whether what is still planned is to be run at all. */
function mayGoOn({ settings }: Regression, done: readonly CollectionOutcome[]): boolean {
  if (settings.signal?.aborted) return false;
  return !settings.bail || done.every(({ result }) => isGreen(result));
}

function isGreen({ requests, problems }: CollectionResult): boolean {
  return (
    problems.length === 0 &&
    requests.every(
      (request) =>
        request.problems.length === 0 &&
        request.assertions.every(({ outcome }) => outcome !== 'failed'),
    )
  );
}

/** What is reported of a run that was never begun. */
function notBegun({ name, target }: PlannedRun, interrupted: boolean): CollectionResult {
  return {
    name,
    target: target.name,
    durationMs: 0,
    requests: [],
    problems: interrupted
      ? [
          {
            kind: 'interrupted',
            message: 'The run was interrupted before this was begun',
            next: 'Run it again.',
          },
        ]
      : [],
    leftOut: interrupted ? [] : [{ name, reason: 'the run ended at the first failure (--bail)' }],
  };
}

/** Runs what was planned, one after the other, and adds everything up. */
export async function runRegression(regression: Regression): Promise<RegressionOutcome> {
  const startedAt = regression.now();
  const done: CollectionOutcome[] = [];
  for (const run of regression.runs) {
    if (!mayGoOn(regression, done)) break;
    done.push(await runOne(run, regression));
  }
  const interrupted = regression.settings.signal?.aborted === true;
  const collections = [
    ...done.map(({ result }) => result),
    ...regression.runs.slice(done.length).map((run) => notBegun(run, interrupted)),
  ];
  return {
    result: {
      schema: 'grantsmith.run/1',
      tool: { name: 'grantsmith', version: regression.version },
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Math.round(regression.now() - startedAt),
      collections,
      summary: summaryOf(collections),
    },
    environments: done.map(({ environment }) => environment),
  };
}
