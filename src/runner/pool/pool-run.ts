import type { Environment } from '../../model/environment.ts';
import type { ExitName } from '../../model/failure.ts';
import type { RequestResult } from '../../model/run-result.ts';
import type { ScriptOrigin } from '../context/context-lane.ts';
import { maskedNames } from '../masked-names.ts';
import type { CollectionOutcome, CollectionRun } from '../run-collection.ts';
import type { EnvironmentChanges } from './environment-changes.ts';

/** A run for the pool: what `runCollection` takes, and whose scripts the collection carries. */
export interface PoolRun extends CollectionRun {
  /** What is not known to be ours also gets a sandbox that nobody used before it. */
  readonly scripts: ScriptOrigin;
}

/** The part of a run that can travel to a worker. */
export type RunOrder = Omit<PoolRun, 'redactor' | 'signal' | 'now' | 'onRequest'>;

/** A secret that a run met, for the registry of the main process. */
export interface MetSecret {
  readonly name: string;
  readonly value: string;
}

export type ToWorker =
  | { readonly kind: 'run'; readonly order: RunOrder }
  /** The run is to end soon, and to report what it has. */
  | { readonly kind: 'interrupt' }
  | { readonly kind: 'leave' };

/** An error of the run itself; a `Failure` keeps what a person needs to know. */
export interface Refusal {
  readonly message: string;
  readonly failure?: { readonly exit: ExitName; readonly why: string; readonly next: string };
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'request'; readonly request: RequestResult }
  | {
      readonly kind: 'done';
      readonly outcome: Omit<CollectionOutcome, 'environment'>;
      readonly changes: EnvironmentChanges;
      readonly secrets: readonly MetSecret[];
      readonly residentBytes: number;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly residentBytes: number };

/** The order in a run: functions and registries stay in the process they were made in. */
export function orderOf(run: PoolRun): RunOrder {
  const { redactor: _redactor, signal: _signal, now: _now, onRequest: _onRequest, ...order } = run;
  return order;
}

/** What a run comes to that its worker did not tell the end of; the problem and the requests are masked. */
export function outcomeWithout(
  run: PoolRun,
  problem: CollectionOutcome['result']['problems'][number],
  requests: readonly RequestResult[] = [],
  durationMs = 0,
): { readonly result: CollectionOutcome['result']; readonly environment: Environment } {
  return {
    result: { ...maskedNames(run), durationMs, requests, problems: [problem], leftOut: [] },
    environment: run.environment,
  };
}
