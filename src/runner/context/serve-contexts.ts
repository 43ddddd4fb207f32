import { promisify } from 'node:util';
import type { ContextOptions, SandboxContext, SandboxModule } from './newman-sandbox.ts';

/** Where the run that asks gets its sandbox context from. */
export interface ContextSource {
  take(options: ContextOptions): Promise<SandboxContext>;
}

/** Makes a context that nobody has used, as Newman does for itself. */
export type MakeContext = (options: ContextOptions) => Promise<SandboxContext>;

export interface ContextServer {
  readonly make: MakeContext;
  /**
   * One for scripts that are known to come to an end. Node starts a thread to watch each message into
   * a realm that has a time limit, and a script takes dozens of messages. What a script waits for has
   * its limit as ever, and a loop without an end is ended with its process.
   */
  readonly makeUnwatched: MakeContext;
  /** The Newman run within the work takes its context from the source; one work at a time. */
  serve<T>(source: ContextSource, work: () => Promise<T>): Promise<T>;
}

/**
 * Puts a door in front of `createContext`, which Newman calls once a run and has no option for.
 *
 * Newman attaches its listeners to what it gets, as always, so everything else of the run stays
 * its own. A run outside `serve` gets a context as if the door were not there. Telling runs apart
 * that go on at the same time would take `AsyncLocalStorage`, which slows every callback of Newman.
 */
export function serveContexts(sandbox: SandboxModule): ContextServer {
  const original = sandbox.createContext.bind(sandbox);
  const create = promisify(original);
  let source: ContextSource | undefined;
  sandbox.createContext = (options, callback) => {
    if (source === undefined) return original(options, callback);
    source.take(options).then(
      // Outside the promise, so that what the run throws is not taken for a failure to make one.
      (context) => setImmediate(callback, null, context),
      (error: unknown) => setImmediate(callback, asError(error)),
    );
  };
  const make: MakeContext = async (options) => {
    const context = await create(options);
    if (context === undefined) throw new Error('postman-sandbox made no context');
    return context;
  };
  return {
    make,
    async makeUnwatched({ timeout, ...options }) {
      // Without a timeout, and with a limit for messages that says there is none.
      const context = await make({ ...options, dispatchTimeout: undefined });
      context.executionTimeout = timeout;
      return context;
    },
    async serve(from, work) {
      if (source !== undefined) throw new Error('contexts are served to one run at a time');
      source = from;
      try {
        return await work();
      } finally {
        source = undefined;
      }
    },
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
