import { type CollectionResult, counted, type PlannedRun, type RequestResult } from '../index.ts';
import type { TerminalIo } from './terminal-io.ts';
import { visibleControls } from './visible-controls.ts';

/** What a person who waits is shown. */
export interface Progress {
  /** How many runs there will be. */
  plan(runs: number): void;
  /** A run begins; one that begins anew counts from nothing. */
  begin(run: PlannedRun): void;
  step(run: PlannedRun, request: RequestResult): void;
  finish(run: PlannedRun, result: CollectionResult): void;
  /** Leaves nothing on the screen. */
  end(): void;
}

export interface ProgressClock {
  /** Milliseconds, from any beginning. */
  now(): number;
  /** Calls again and again, until the returned function is called. */
  every(milliseconds: number, call: () => void): () => void;
}

interface Tally {
  readonly requests: number;
  readonly failing: number;
}

const nothing: Tally = { requests: 0, failing: 0 };
const redrawMs = 200;
/** So many runs at the same time have a line each. */
const mostLines = 8;
/** Where nobody watches, a line for each tenth of the runs, if there are so many. */
const leastRunsToTell = 20;

const systemClock: ProgressClock = {
  now: Date.now,
  every(milliseconds, call) {
    const timer = setInterval(call, milliseconds).unref();
    return () => clearInterval(timer);
  },
};

const isFailing = ({ problems, assertions }: RequestResult): boolean =>
  problems.length > 0 || assertions.some(({ outcome }) => outcome === 'failed');

/** What Ctrl-C ended has not failed, and is nothing to wait for. */
const wasInterrupted = (problems: CollectionResult['problems']): boolean =>
  problems.some(({ kind }) => kind === 'interrupted');

const trouble = (failing: number): string => (failing === 0 ? '' : `, ${failing} with failures`);

/** `4:05`, minutes and seconds. */
function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How far the runs are. */
class RunsSoFar {
  readonly current = new Map<PlannedRun, Tally>();
  planned = 0;
  done = 0;
  doneWithFailures = 0;
  #requestsDone = 0;

  get requests(): number {
    return [...this.current.values()].reduce((sum, one) => sum + one.requests, this.#requestsDone);
  }

  step(run: PlannedRun, request: RequestResult): void {
    const { requests, failing } = this.current.get(run) ?? nothing;
    this.current.set(run, {
      requests: requests + 1,
      failing: failing + (isFailing(request) ? 1 : 0),
    });
  }

  finish(run: PlannedRun, { requests, problems }: CollectionResult): void {
    this.current.delete(run);
    this.#requestsDone += requests.length;
    this.done += 1;
    if (!wasInterrupted(problems) && (problems.length > 0 || requests.some(isFailing)))
      this.doneWithFailures += 1;
  }

  /** `12 of 300 runs, 340 requests, 2 with failures, 0:41` */
  summary(elapsedMs: number): string {
    const failures = trouble(this.doneWithFailures);
    return `${this.done} of ${this.planned} runs, ${counted(this.requests, 'request')}${failures}, ${clockText(elapsedMs)}`;
  }

  lines(elapsedMs: number): readonly string[] {
    const running = [...this.current].map(
      ([{ name, target }, { requests, failing }]) =>
        `${target.name} › ${name}: ${counted(requests, 'request')}${trouble(failing)}`,
    );
    if (this.planned <= 1) return running.map((line) => `  ${line}, ${clockText(elapsedMs)}`);
    const more = running.length - mostLines;
    return [
      `  ${this.summary(elapsedMs)}`,
      ...running.slice(0, mostLines).map((line) => `    ${line}`),
      ...(more > 0 ? [`    and ${more} more`] : []),
    ];
  }
}

/** A few lines that are written over, with every run that is going on. */
function watched(io: TerminalIo, { now, every }: ProgressClock): Progress {
  const runs = new RunsSoFar();
  const startedAt = now();
  let drawn = 0;
  const erasure = (): string => `\r\u001b[2K${'\u001b[1A\u001b[2K'.repeat(Math.max(0, drawn - 1))}`;
  const draw = (): void => {
    // A terminal that does not know its width says 0.
    const width = (io.columns || 80) - 1;
    const lines = runs
      .lines(now() - startedAt)
      .map((line) => visibleControls(line).slice(0, width));
    io.draw(erasure() + lines.join('\n'));
    drawn = lines.length;
  };
  const stop = every(redrawMs, draw);
  return {
    plan: (planned) => {
      runs.planned = planned;
    },
    begin: (run) => void runs.current.set(run, nothing),
    step: (run, request) => runs.step(run, request),
    finish: (run, result) => runs.finish(run, result),
    end() {
      stop();
      io.draw(erasure());
      drawn = 0;
    },
  };
}

/** A line now and then where many runs go on for long; otherwise nothing. */
function unwatched(io: TerminalIo, { now }: ProgressClock): Progress {
  const runs = new RunsSoFar();
  const startedAt = now();
  return {
    plan: (planned) => {
      runs.planned = planned;
    },
    begin: (run) => void runs.current.set(run, nothing),
    step: (run, request) => runs.step(run, request),
    finish(run, result) {
      runs.finish(run, result);
      if (wasInterrupted(result.problems)) return;
      if (runs.planned >= leastRunsToTell && isTenth(runs.done, runs.planned))
        io.err(`${runs.summary(now() - startedAt)}\n`);
    },
    end: () => undefined,
  };
}

function isTenth(done: number, planned: number): boolean {
  return Math.floor((10 * done) / planned) > Math.floor((10 * (done - 1)) / planned);
}

/** Tells how far the runs are, as much as is good for who reads it. */
export function createProgress(io: TerminalIo, clock: ProgressClock = systemClock): Progress {
  return (io.isWatched ? watched : unwatched)(io, clock);
}
