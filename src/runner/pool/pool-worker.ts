import { Failure } from '../../model/failure.ts';
import type { Problem, RequestResult } from '../../model/run-result.ts';
import { createRedactor } from '../../redaction/redactor.ts';
import { learnSecrets } from '../learn-secrets.ts';
import type { CollectionOutcome } from '../run-collection.ts';
import { withEnvironmentChanges } from './environment-changes.ts';
import {
  type FromWorker,
  orderOf,
  outcomeWithout,
  type PoolRun,
  type Refusal,
} from './pool-run.ts';
import { tellingOf } from './telling-of.ts';
import {
  startWorkerProcess,
  type WorkerEnd,
  type WorkerProcess,
  type WorkerProgram,
} from './worker-process.ts';

export interface PoolWorkerOptions extends WorkerProgram {
  /** Added to all the time limits of a run; a worker that is silent for longer is ended. */
  readonly leewayMs: number;
  /** How long an interrupted run may take to report what it has. */
  readonly graceMs: number;
  onGone(worker: PoolWorker): void;
}

/** What a worker is busy with. */
interface Task {
  readonly run: PoolRun;
  readonly startedAt: number;
  readonly requests: RequestResult[];
  resolve(outcome: CollectionOutcome): void;
  reject(error: Error): void;
  /** Why we ended the worker ourselves, if we did. */
  endedFor?: Problem;
}

const endText = (how: string, said: string): string =>
  said === '' ? how : `${how}: ${tellingOf(said)}`;

/** What the process said may hold what its scripts threw. It is masked whole: of half a secret nothing is known. */
function crashed({ run }: Task, { how, said }: WorkerEnd): Problem {
  const redactor = run.redactor ?? createRedactor();
  learnSecrets(run.environment, redactor);
  return {
    kind: 'worker-crash',
    message: `The worker process that ran this collection came to an end (${endText(how, redactor.mask(said))})`,
    next: 'Run this collection alone; look at the script of the last request, and at free memory.',
  };
}

/**
 * Newman ends scripts and requests that take too long, and the runner ends a Newman that says nothing.
 * What neither can end holds the process itself: a loop in a timer or in a promise of a script.
 */
function heldUp({ requests, startedAt }: Task): Problem {
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const last = requests.at(-1)?.name;
  const place = last === undefined ? 'the first request' : `the request after "${last}"`;
  return {
    kind: 'script-error',
    message: `A script of ${place} did not end, past all time limits; its process was ended after ${seconds} s`,
    next: 'Look for a loop in a timer or a promise in its scripts: no time limit of Postman reaches there.',
  };
}

/** How long the whole run may still go on. */
function timeLeft({ run: { timeoutMs = Number.POSITIVE_INFINITY }, startedAt }: Task): number {
  return Math.max(0, startedAt + timeoutMs - performance.now());
}

export const interrupted: Problem = {
  kind: 'interrupted',
  message: 'The run was interrupted before it was complete',
  next: 'Run it again; what had run until then is reported.',
};

/** One worker process: runs one collection at a time, and outlives none of its failures. */
export class PoolWorker {
  readonly #options: PoolWorkerOptions;
  readonly #process: WorkerProcess;
  #task: Task | undefined;
  #timer: NodeJS.Timeout | undefined;
  #isReady = false;
  #isGone = false;
  #residentBytes = 0;
  #runs = 0;

  constructor(options: PoolWorkerOptions) {
    this.#options = options;
    this.#process = startWorkerProcess(options, {
      onMessage: (message) => this.#hear(message),
      onExit: (end) => this.#end(end),
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Memory of the process when its last run ended. */
  get residentBytes(): number {
    return this.#residentBytes;
  }

  /** Runs that it has begun. */
  get runs(): number {
    return this.#runs;
  }

  /** Whatever happens to the process, this settles; what had run until then is in the outcome. */
  run(run: PoolRun): Promise<CollectionOutcome> {
    this.#runs += 1;
    return new Promise<CollectionOutcome>((resolve, reject) => {
      this.#task = { run, resolve, reject, requests: [], startedAt: performance.now() };
      this.#expectWord();
      this.#process.send({ kind: 'run', order: orderOf(run) });
    }).finally(() => clearTimeout(this.#timer));
  }

  /** Has the run report what it has, if it is a run that this signal ends. */
  interrupt(signal: AbortSignal): void {
    if (this.#task?.run.signal !== signal) return;
    this.#task.endedFor = interrupted;
    this.#process.send({ kind: 'interrupt' });
    this.#killAfter(this.#options.graceMs);
  }

  /** Lets the process end by itself, or ends it when it does not. */
  leave(): void {
    if (this.#task !== undefined) this.#task.endedFor = interrupted;
    this.#process.send({ kind: 'leave' });
    // One that is not ready would hear of it only when all of Newman is loaded.
    this.#killAfter(this.#isReady ? this.#options.graceMs : 0);
  }

  #hear(message: FromWorker): void {
    const task = this.#task;
    if (message.kind === 'ready') {
      this.#isReady = true;
    } else if (message.kind === 'request') {
      if (task?.endedFor === undefined) this.#expectWord();
      task?.requests.push(message.request);
      task?.run.onRequest?.(message.request);
    } else {
      this.#residentBytes = message.residentBytes;
      this.#task = undefined;
      if (task !== undefined) settle(task, message);
    }
  }

  #end(end: WorkerEnd): void {
    clearTimeout(this.#timer);
    this.#isGone = true;
    const task = this.#task;
    this.#task = undefined;
    this.#options.onGone(this);
    if (task === undefined) return;
    if (!this.#isReady && !end.killed && task.endedFor === undefined) {
      // The next one would not start either.
      task.reject(new Error(`a worker process did not start: ${endText(end.how, end.said)}`));
      return;
    }
    const durationMs = Math.round(performance.now() - task.startedAt);
    const problem = task.endedFor ?? crashed(task, end);
    task.resolve(outcomeWithout(task.run, problem, task.requests, durationMs));
  }

  /** Each word of the worker gives it the time of one request more, as far as the run has time at all. */
  #expectWord(): void {
    const { timeoutRequestMs = 30_000, timeoutScriptMs = 60_000 } = this.#task?.run ?? {};
    const left = this.#task === undefined ? Number.POSITIVE_INFINITY : timeLeft(this.#task);
    this.#killAfter(Math.min(timeoutRequestMs + timeoutScriptMs, left) + this.#options.leewayMs);
  }

  #killAfter(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isGone) return;
    this.#timer = setTimeout(() => {
      if (this.#task !== undefined) this.#task.endedFor ??= heldUp(this.#task);
      this.#process.kill();
    }, milliseconds);
  }
}

function settle(task: Task, message: FromWorker & { kind: 'done' | 'refused' }): void {
  if (message.kind === 'refused') {
    task.reject(errorOf(message.refusal));
    return;
  }
  for (const { name, value } of message.secrets) task.run.redactor?.add(name, value);
  const environment = withEnvironmentChanges(task.run.environment, message.changes);
  task.resolve({ ...message.outcome, environment });
}

function errorOf({ message, failure }: Refusal): Error {
  return failure === undefined ? new Error(message) : new Failure(message, failure);
}
