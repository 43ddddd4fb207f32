import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Environment } from '../model/environment.ts';
import type { Flow } from '../model/flow.ts';
import type { CollectionResult, RequestResult, RunResult } from '../model/run-result.ts';
import { summaryOf } from '../model/summary-of.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { maskedNames } from '../runner/masked-names.ts';
import type { ResponseShape } from '../runner/response-shape/shape.ts';
import type { CollectionOutcome, CollectionRun } from '../runner/run-collection.ts';
import { holdPassedOnce } from './hold-passed-once.ts';
import type { PlannedRun } from './plan-runs.ts';

/** A run of the plan, for the machine that runs it when its turn has come. */
export interface TurnedRun extends CollectionRun {
  /**
   * To be asked just before the run is begun, and before each repetition: what it comes to instead
   * when it is not to be begun any more.
   */
  onTurn(): CollectionOutcome | undefined;
}

/** What a run is made with: the machines, the clocks, and whoever wants to hear how it goes. */
export interface Regression {
  readonly runs: readonly PlannedRun[];
  readonly version: string;
  readonly redactor: Redactor;
  runCollection(run: TurnedRun): Promise<CollectionOutcome>;
  collectionOf(flow: Flow<KnownErrorId>): Promise<unknown>;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Newman's settings, the same for every collection. */
  readonly settings: Pick<
    CollectionRun,
    | 'timeoutMs'
    | 'timeoutRequestMs'
    | 'timeoutScriptMs'
    | 'folder'
    | 'bail'
    | 'insecure'
    | 'iterationData'
    | 'iterationCount'
    | 'signal'
    | 'shapes'
  >;
  /** How many run at the same time; one after the other unless told. */
  readonly atOnce?: number;
  /** Told when a run begins, and again when it begins anew. */
  onRun?(run: PlannedRun): void;
  /** Told when a run is over, also one that was never begun. */
  onRunEnd?(run: PlannedRun, result: CollectionResult): void;
  onRequest?(run: PlannedRun, request: RequestResult): void;
}

export interface RegressionOutcome {
  readonly result: RunResult;
  /** The environment of each run, as its scripts left it, in the order of the runs. */
  readonly environments: readonly Environment[];
  /** What the answers of each run look like, in the order of the runs; only when asked for. */
  readonly shapes: readonly (readonly ResponseShape[])[];
  /** For each run what its shapes call the requests of the result, and those left out; only when asked for. */
  readonly shapeNames: readonly (readonly string[])[];
}

async function runOne(
  run: PlannedRun,
  regression: Regression,
  onTurn: TurnedRun['onTurn'],
): Promise<CollectionOutcome> {
  const { subject, target, name, leftOut } = run;
  const { settings, redactor } = regression;
  const outcome = await regression.runCollection({
    ...settings,
    name,
    redactor,
    collection:
      'flow' in subject ? await regression.collectionOf(subject.flow) : subject.collection,
    environment: target.environment,
    target: target.name,
    onRequest: (request) => regression.onRequest?.(run, request),
    onTurn,
  });
  const { result } = outcome;
  return { ...outcome, result: { ...result, leftOut: [...leftOut, ...result.leftOut] } };
}

/** Lets a run begin unless the whole has ended before its turn; what has begun may begin anew. */
function turnOf(run: PlannedRun, regression: Regression, outcomes: Outcomes): TurnedRun['onTurn'] {
  let hasBegun = false;
  return () => {
    if (!hasBegun && !mayGoOn(regression, outcomes)) return notBegun(run, regression);
    hasBegun = true;
    regression.onRun?.(run);
    return undefined;
  };
}

/** Whether what is still planned is to be run at all. */
function mayGoOn({ settings }: Regression, outcomes: Outcomes): boolean {
  if (settings.signal?.aborted) return false;
  return !settings.bail || outcomes.every((one) => one === undefined || isGreen(one.result));
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

/** What is reported of a run that was never begun; what the plan left out is added later. */
function notBegun(
  { name: given, target: { name: target, environment } }: PlannedRun,
  { settings, redactor }: Regression,
): CollectionOutcome {
  const names = maskedNames({ name: given, target, environment, redactor });
  const interrupted = settings.signal?.aborted === true;
  return {
    environment,
    result: {
      ...names,
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
      leftOut: interrupted
        ? []
        : [{ name: names.name, reason: 'the run ended at the first failure (--bail)' }],
    },
  };
}

/** In the order of the runs; a gap where a run is not over yet. */
type Outcomes = (CollectionOutcome | undefined)[];

/** Each lane takes the next run as soon as its last one is done. */
async function outcomesOf(regression: Regression): Promise<readonly CollectionOutcome[]> {
  const outcomes: Outcomes = regression.runs.map(() => undefined);
  const waiting = regression.runs.entries();
  const held = holdPassedOnce();
  const lane = async (): Promise<void> => {
    for (const [at, run] of waiting) {
      const outcome = await runOne(run, regression, turnOf(run, regression, outcomes));
      outcomes[at] = { ...outcome, result: held(outcome.result) };
      regression.onRunEnd?.(run, outcome.result);
    }
  };
  const lanes = Math.min(regression.atOnce ?? 1, regression.runs.length);
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes.flatMap((outcome) => (outcome === undefined ? [] : [outcome]));
}

/** Runs what was planned, and adds everything up in the order of the plan. */
export async function runRegression(regression: Regression): Promise<RegressionOutcome> {
  const startedAt = regression.now();
  const outcomes = await outcomesOf(regression);
  const collections = outcomes.map(({ result }) => result);
  return {
    result: {
      schema: 'grantsmith.run/1',
      tool: { name: 'grantsmith', version: regression.version },
      startedAt: new Date(startedAt).toISOString(),
      durationMs: Math.round(regression.now() - startedAt),
      collections,
      summary: summaryOf(collections),
    },
    environments: outcomes.map(({ environment }) => environment),
    shapes: outcomes.map(({ shapes = [] }) => shapes),
    shapeNames: outcomes.map(({ shapeNames = [] }) => shapeNames),
  };
}
