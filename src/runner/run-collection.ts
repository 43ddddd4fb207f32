import type { Environment } from '../model/environment.ts';
import { type Failure, usageFailure } from '../model/failure.ts';
import type { CollectionResult, RequestResult } from '../model/run-result.ts';
import { createRedactor, type Redactor } from '../redaction/redactor.ts';
import { collectionIn } from './collection-in.ts';
import type { ScriptOrigin } from './context/context-lane.ts';
import { environmentAfter } from './environment-after.ts';
import { learnSecrets } from './learn-secrets.ts';
import { resultMasker } from './mask-result.ts';
import { type NewmanEnd, runNewman } from './newman-door.ts';
import { thrownOf } from './newman-event.ts';
import { reachableValues } from './reachable-values.ts';
import { createRequestDeadline } from './request-deadline.ts';
import { resultOf } from './request-record.ts';
import { mapShape } from './response-shape/map-shape.ts';
import { namedValues } from './response-shape/named-values.ts';
import type { ResponseShape } from './response-shape/shape.ts';
import { shapeOfResponse } from './response-shape/shape-of-response.ts';
import { runProblems } from './run-problems.ts';
import { RunRecord } from './run-record.ts';
import { onSandboxRejection } from './sandbox-faults.ts';

export interface CollectionRun {
  /** A collection v2.1 as parsed JSON, ours or not. */
  readonly collection: unknown;
  readonly environment: Environment;
  /** Own scripts ask for variables by name alone, and are given only those; foreign unless told. */
  readonly scripts?: ScriptOrigin;
  /** What the results call the environment. */
  readonly target: string;
  /** What the results call the collection. */
  readonly name: string;
  /** For the whole run; as long as it takes unless told. */
  readonly timeoutMs?: number;
  /** For one whole answer; 30 seconds unless told. */
  readonly timeoutRequestMs?: number;
  /** For one script with everything it waits for; a minute unless told. */
  readonly timeoutScriptMs?: number;
  /** Names of the folders or requests to run; all of them unless told. */
  readonly folder?: readonly string[];
  /** Ends the run at the first failure. */
  readonly bail?: boolean;
  /** Accepts any certificate. */
  readonly insecure?: boolean;
  /** Path of a JSON or CSV file with a row for each iteration. */
  readonly iterationData?: string;
  readonly iterationCount?: number;
  /** Tells what each answer looks like; never what is in it. */
  readonly shapes?: boolean;
  /** Shared by the runs whose results are reported together. */
  readonly redactor?: Redactor;
  readonly signal?: AbortSignal;
  readonly now?: () => number;
  /** Tells the masked result of each request as soon as it is there. */
  onRequest?(request: RequestResult): void;
}

export interface CollectionOutcome {
  readonly result: CollectionResult;
  /** The environment as the scripts left it, with its secrets. */
  readonly environment: Environment;
  /** Of the first iteration, in the order of the answers; only when asked for. */
  readonly shapes?: readonly ResponseShape[];
  /** What the shapes call each request of the result, and then each that was left out; only when they are asked for. */
  readonly shapeNames?: readonly string[];
}

/** Why a run that was ended from outside did not come to the rest. */
const reasonsOfEnds: Partial<Record<NewmanEnd['kind'], string>> = {
  interrupted: 'the run was interrupted before it',
  'time-over': 'the time for the whole run was over before it',
};

function leftOutOf(record: RunRecord, end: NewmanEnd, bail: boolean): CollectionResult['leftOut'] {
  const reason =
    reasonsOfEnds[end.kind] ??
    record.jumpedBy() ??
    (bail ? 'the run ended at the first failure (--bail)' : undefined);
  return record.unvisited().map((name) => ({ name, reason: reason ?? 'the run ended before it' }));
}

/** Newman refuses to begin: the iteration data, most likely. */
function refusedToBegin(error: unknown, redactor: Redactor): Failure {
  return usageFailure(
    'The collection could not be run',
    redactor.mask(thrownOf(error).message.replace(/\s*\n\s*/g, ': ')),
    'check the collection and the iteration data',
  );
}

function maskedShapes(
  shapes: readonly ResponseShape[],
  record: RunRecord,
  { mask }: Redactor,
): Pick<CollectionOutcome, 'shapes' | 'shapeNames'> {
  return {
    shapes: shapes.map((shape) => mapShape(shape, mask)),
    shapeNames: record.shapeNames().map(mask),
  };
}

/**
 * Runs a collection with Newman. Everything that leaves here is masked, and nothing that went wrong
 * is left unsaid: what Newman itself passes over is a problem of the result.
 */
export async function runCollection(run: CollectionRun): Promise<CollectionOutcome> {
  const { redactor = createRedactor(), now = () => performance.now(), bail = false } = run;
  const { timeoutRequestMs = 30_000, timeoutScriptMs = 60_000 } = run;
  const collection = collectionIn(run.collection, run.name, run.folder);
  learnSecrets(run.environment, redactor);
  // Rows of iteration data may name variables, too.
  const given =
    run.scripts === 'own' && run.iterationData === undefined
      ? reachableValues(run.environment, collection)
      : run.environment;
  const deadline = createRequestDeadline(timeoutRequestMs);
  const masked = resultMasker(redactor);
  const shapes: ResponseShape[] = [];
  const known = namedValues(run.environment);
  const record = new RunRecord({
    now,
    ...(run.shapes && { onAnswer: (answer) => shapes.push(shapeOfResponse(answer, known)) }),
    isOver: deadline.isOver,
    environment: run.environment.values.map(({ key, value }) => ({ name: key, value })),
    onSecret: redactor.add,
    onRequest: (request) => run.onRequest?.(masked.request(resultOf(request, now()))),
  });
  const release = onSandboxRejection((reason) => record.noteRejection(reason));
  const startedAt = now();
  try {
    const end = await runNewman({
      ...run,
      collection,
      environment: given,
      timeoutRequestMs,
      timeoutScriptMs,
      deadline,
      bail,
      folders: run.folder ?? [],
      insecure: run.insecure ?? false,
      onEvent(event) {
        if (event.kind === 'sending') deadline.begin(event.httpId);
        if (event.kind === 'answered') deadline.end(event.httpId);
        record.note(event);
      },
    });
    const requests = record.results();
    if (end.kind === 'failed' && requests.length === 0) throw refusedToBegin(end.error, redactor);
    const about: Omit<CollectionResult, 'requests'> = {
      name: run.name,
      target: run.target,
      durationMs: Math.round(now() - startedAt),
      problems: runProblems(requests, end, record.placeOf(end.error)),
      leftOut: leftOutOf(record, end, bail),
    };
    return {
      result: { ...masked.about(about), requests: requests.map(masked.request) },
      environment: environmentAfter(run.environment, given, end.environment),
      ...(run.shapes && maskedShapes(shapes, record, redactor)),
    };
  } finally {
    release();
    deadline.stop();
  }
}
