import { type ChildProcess, fork } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { FromWorker, ToWorker } from './pool-run.ts';
import { workerEnvironment } from './worker-environment.ts';

/** A worker as its parent sees it. */
export interface WorkerProcess {
  readonly pid: number | undefined;
  send(message: ToWorker): void;
  kill(): void;
}

export interface WorkerEvents {
  onMessage(message: FromWorker): void;
  /** The process is gone. */
  onExit(end: WorkerEnd): void;
}

export interface WorkerEnd {
  /** Exit code, signal, or why there was no process. */
  readonly how: string;
  /** The last it wrote to its error output; nobody has masked it yet. */
  readonly said: string;
  /** Somebody else ended it. */
  readonly killed: boolean;
}

/** The worker beside this file: `worker.ts` in the sources, `worker.js` once built. */
export const workerProgram = new URL(
  import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js',
  import.meta.url,
);

/** Enough for the native stack that V8 writes after the line that tells. */
const keptErrorOutput = 16_000;

/**
 * A run leaves little behind that lives long: a small nursery keeps a worker smaller. There is a worker
 * for each core, and the threads of a garbage collector would take their time from another worker.
 * Not for a worker alone: its start is waited for, and with other options Node cannot use the code of its
 * own modules that it was built with.
 */
const optionsAmongOthers = ['--max-semi-space-size=4', '--single-threaded-gc'];

/** What a process runs, and whether others like it run beside it. */
export interface WorkerProgram {
  readonly program: URL;
  readonly isAlone: boolean;
}

/** Starts a process that runs the program. Orders, with their secrets, go over its channel alone. */
export function startWorkerProcess(
  { program, isAlone }: WorkerProgram,
  events: WorkerEvents,
): WorkerProcess {
  // Only the sources need the loader that this process was started with.
  const inherited = program.pathname.endsWith('.ts') ? process.execArgv : [];
  const child: ChildProcess = fork(fileURLToPath(program), {
    env: workerEnvironment(process.env),
    execArgv: [...inherited, ...(isAlone ? [] : optionsAmongOthers)],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: unknown) => {
    said = `${said}${String(chunk)}`.slice(-keptErrorOutput);
  });
  // Only our own program holds the other end.
  child.on('message', (message) => events.onMessage(message as FromWorker));
  let isGone = false;
  const gone = (how: string, killed: boolean): void => {
    if (isGone) return;
    isGone = true;
    events.onExit({ how, said, killed });
  };
  child.on('error', (error) => gone(error.message, false));
  child.on('close', (code, signal) => gone(signal ?? `exit code ${code}`, signal !== null));
  return {
    pid: child.pid,
    // An order that finds the worker gone is answered by its exit.
    send: (message) => void child.send(message, () => undefined),
    kill: () => void child.kill('SIGKILL'),
  };
}
