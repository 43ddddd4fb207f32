import type { CollectionOutcome } from '../run-collection.ts';
import { outcomeWithout, type PoolRun } from './pool-run.ts';
import { interrupted, PoolWorker } from './pool-worker.ts';
import { workerProgram } from './worker-process.ts';

export interface PoolOptions {
  /** How many processes at most; they are started as they are needed. */
  readonly workers: number;
  /** So many start at once, while whoever asks still prepares its runs; none unless told. */
  readonly ahead?: number;
  /** A worker that holds more than this after a run is replaced by a new one. */
  readonly memoryLimitBytes?: number;
  /** Runs after which a worker is replaced by a new one, however little it holds. */
  readonly runsOfWorker?: number;
  /** Added to all the time limits of a run; a worker that is silent for longer is ended. */
  readonly leewayMs?: number;
  /** How long a worker may take to end by itself. */
  readonly graceMs?: number;
  /** The program of the workers; ours, unless a test brings its own. */
  readonly program?: URL;
}

/** Warm processes that run collections. */
export interface Pool {
  /** As `runCollection`, in the next worker that is free; runs begin in the order they were given. */
  run(run: PoolRun): Promise<CollectionOutcome>;
  /** Process ids of the workers, for those who measure or test. */
  pids(): readonly number[];
  /** Lets the workers go. What still waits or runs is interrupted. */
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;

const defaults = {
  ahead: 0,
  memoryLimitBytes: 320 * mebibyte,
  // V8 goes on compiling for thousands of runs, and keeps it all: a worker grows without a leak.
  runsOfWorker: 500,
  leewayMs: 10_000,
  graceMs: 3_000,
  program: workerProgram,
};

/** Starts a pool; workers start as runs need them, or ahead of them. */
export function startPool(options: PoolOptions): Pool {
  return new WorkerPool({ ...defaults, ...options });
}

interface Waiting {
  readonly run: PoolRun;
  resolve(outcome: CollectionOutcome): void;
  reject(error: unknown): void;
}

class WorkerPool implements Pool {
  readonly #options: Required<PoolOptions>;
  readonly #workers = new Set<PoolWorker>();
  readonly #idle = new Set<PoolWorker>();
  readonly #signals = new Set<AbortSignal>();
  #queue: Waiting[] = [];
  #isClosed = false;
  #allGone: () => void = () => undefined;

  constructor(options: Required<PoolOptions>) {
    this.#options = options;
    for (let n = 0; n < options.ahead; n++) {
      const worker = this.#startWorker();
      if (worker !== undefined) this.#idle.add(worker);
    }
  }

  run(run: PoolRun): Promise<CollectionOutcome> {
    if (this.#isClosed || run.signal?.aborted)
      return Promise.resolve(outcomeWithout(run, interrupted));
    this.#watch(run.signal);
    return new Promise((resolve, reject) => {
      this.#queue.push({ run, resolve, reject });
      this.#pump();
    });
  }

  pids(): readonly number[] {
    return [...this.#workers].flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#interruptWaiting(() => true);
    if (this.#workers.size === 0) return;
    const allGone = new Promise<void>((resolve) => {
      this.#allGone = resolve;
    });
    for (const worker of this.#workers) worker.leave();
    await allGone;
  }

  /** One listener a signal, however many runs it may end. */
  #watch(signal: AbortSignal | undefined): void {
    if (signal === undefined || this.#signals.has(signal)) return;
    this.#signals.add(signal);
    const interrupt = (): void => {
      this.#signals.delete(signal);
      this.#interruptWaiting(({ run }) => run.signal === signal);
      for (const worker of this.#workers) worker.interrupt(signal);
    };
    signal.addEventListener('abort', interrupt, { once: true });
  }

  #interruptWaiting(isMeant: (waiting: Waiting) => boolean): void {
    const meant = this.#queue.filter(isMeant);
    this.#queue = this.#queue.filter((waiting) => !isMeant(waiting));
    for (const { run, resolve } of meant) resolve(outcomeWithout(run, interrupted));
  }

  #pump(): void {
    while (this.#queue.length > 0) {
      const worker = this.#takeWorker();
      const waiting = worker && this.#queue.shift();
      if (worker === undefined || waiting === undefined) return;
      worker
        .run(waiting.run)
        .finally(() => this.#release(worker))
        .then(waiting.resolve, waiting.reject);
    }
  }

  #takeWorker(): PoolWorker | undefined {
    const [free] = this.#idle;
    if (free !== undefined) this.#idle.delete(free);
    return free ?? this.#startWorker();
  }

  #startWorker(): PoolWorker | undefined {
    if (this.#workers.size >= this.#options.workers) return undefined;
    const worker = new PoolWorker({
      ...this.#options,
      isAlone: this.#options.workers === 1,
      onGone: (gone) => this.#forget(gone),
    });
    this.#workers.add(worker);
    return worker;
  }

  #release(worker: PoolWorker): void {
    if (worker.isGone || this.#isClosed) return;
    if (this.#isSpent(worker)) worker.leave();
    else this.#idle.add(worker);
    this.#pump();
  }

  #isSpent({ residentBytes, runs }: PoolWorker): boolean {
    const { memoryLimitBytes, runsOfWorker } = this.#options;
    return residentBytes > memoryLimitBytes || runs >= runsOfWorker;
  }

  #forget(worker: PoolWorker): void {
    this.#workers.delete(worker);
    this.#idle.delete(worker);
    if (this.#workers.size === 0) this.#allGone();
    this.#pump();
  }
}
