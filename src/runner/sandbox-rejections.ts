import process from 'node:process';

type Listener = (reason: unknown) => void;
type ProcessListener = NodeJS.UnhandledRejectionListener;

const runs = new Set<Listener>();
let others: readonly ProcessListener[] = [];

/** Promises of Newman's sandbox come from another realm, and are no instances of this one's class. */
const route: ProcessListener = (reason, promise) => {
  if (!(promise instanceof Promise)) for (const listener of runs) listener(reason);
  else if (others.length === 0) throw reason;
  else for (const listener of others) listener(reason, promise);
};

/**
 * Calls back for every rejected promise that a collection's script left alone, until the returned
 * function is called. Node would end the process without a report; a test with a rejected promise is
 * even shown as passed. Rejections of this program go where they went before.
 *
 * Runs at the same time in one process cannot be told apart, so each of them is told: better one
 * failure too many than one too few.
 */
export function onSandboxRejection(listener: Listener): () => void {
  if (runs.size === 0) {
    others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', route);
  }
  runs.add(listener);
  return () => {
    if (!runs.delete(listener) || runs.size > 0) return;
    process.off('unhandledRejection', route);
    for (const other of others) process.on('unhandledRejection', other);
  };
}
