import type {
  AssertionResult,
  DecodedToken,
  FollowedFailure,
  Problem,
  RequestResult,
} from '../model/run-result.ts';
import type { NewmanEvent, RunningScript } from './newman-event.ts';
import type { SentRequest } from './sent-request.ts';
import { namesIn } from './unresolved-variables.ts';
import type { UnsignedRequest } from './unsigned-assertion.ts';

/** One run of one request while it goes on. What it holds is not masked yet. */
export interface RequestRecord {
  readonly id: string;
  readonly folders: readonly string[];
  readonly name: string;
  /** What the shape of its answer calls it. */
  readonly shapeName: string;
  readonly iteration: number;
  readonly startedAt: number;
  /** Variables in braces in the host of the URL as the collection wrote it, and anywhere in the request. */
  readonly inHost: readonly string[];
  readonly inRequest: readonly string[];
  readonly scripts: Map<string, RunningScript>;
  /** Ids of the scripts that threw. */
  readonly failedScripts: Set<string>;
  readonly assertions: AssertionResult[];
  readonly problems: Problem[];
  readonly console: string[];
  readonly tokens: DecodedToken[];
  readonly unsigned: UnsignedRequest[];
  /** What was last begun; a promise that is rejected is most likely its own. */
  script?: RunningScript;
  /** Where to go on; of several scripts the last decides. */
  next?: { readonly name: string | null; readonly by: RunningScript | undefined };
  method: string;
  url: string;
  sent?: SentRequest;
  status?: number;
  /** Of the answer. */
  body: string;
  /** What kept an answer from coming, with the host. */
  fault?: string;
  follows?: FollowedFailure;
  endedAt?: number;
}

/** A URL up to its path, which may begin with a variable in the place of a scheme. */
const hostPart = /^(?:[^/?#]*\/\/)?[^/?#]*/;

/** A record of a request that is about to be run. */
export function recordOf(
  { id, folders, name, iteration, method, url, variables }: NewmanEvent & { kind: 'request-began' },
  { startedAt, shapeName }: Pick<RequestRecord, 'startedAt' | 'shapeName'>,
): RequestRecord {
  return {
    id,
    folders,
    name,
    shapeName,
    iteration,
    method,
    url,
    startedAt,
    inHost: namesIn(hostPart.exec(url)?.[0] ?? ''),
    inRequest: variables,
    body: '',
    scripts: new Map(),
    failedScripts: new Set(),
    assertions: [],
    problems: [],
    console: [],
    tokens: [],
    unsigned: [],
  };
}

/** Adds a problem, unless it is known already. */
export function addProblem(record: RequestRecord, problem: Problem): void {
  const isKnown = record.problems.some(
    (one) =>
      one.kind === problem.kind && one.message === problem.message && one.where === problem.where,
  );
  if (!isKnown) record.problems.push(problem);
}

/** Newman says nothing of a skipped request: it ended, was not sent, and no script failed. */
function wasSkipped({ sent, endedAt, problems }: RequestRecord): boolean {
  return endedAt !== undefined && sent === undefined && problems.length === 0;
}

/** The result of the request; not masked yet. */
export function resultOf(record: RequestRecord, now: number): RequestResult {
  const { folders, name, iteration, method, url, status, follows } = record;
  const { assertions, problems, tokens } = record;
  return {
    folders,
    name,
    iteration,
    method,
    url,
    ...(status === undefined ? {} : { status }),
    durationMs: Math.round((record.endedAt ?? now) - record.startedAt),
    skipped: wasSkipped(record),
    assertions: [...assertions],
    problems: [...problems],
    console: [...record.console],
    ...(follows === undefined ? {} : { follows }),
    ...(tokens.length > 0 && { tokens: [...tokens] }),
  };
}
