import { AsyncLocalStorage } from 'node:async_hooks';
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
  /** Every Newman run that starts within the work takes its context from the source. */
  serve<T>(source: ContextSource, work: () => Promise<T>): Promise<T>;
}

/**
 * Puts a door in front of `createContext`, which Newman calls once a run and has no option for.
 *
 * Newman attaches its listeners to what it gets, as always, so everything else of the run stays
 * its own. A run outside `serve` gets a context as if the door were not there. The run is known by
 * its asynchronous context, so runs in one process do not mix theirs up.
 */
export function serveContexts(sandbox: SandboxModule): ContextServer {
  const original = sandbox.createContext.bind(sandbox);
  const source = new AsyncLocalStorage<ContextSource>();
  const create = promisify(original);
  const make: MakeContext = async (options) => {
    const context = await create(options);
    if (context === undefined) throw new Error('postman-sandbox made no context');
    return context;
  };
  sandbox.createContext = (options, callback) => {
    const from = source.getStore();
    if (from === undefined) return original(options, callback);
    from.take(options).then(
      // Outside the promise, so that what the run throws is not taken for a failure to make one.
      (context) => setImmediate(callback, null, context),
      (error: unknown) => setImmediate(callback, asError(error)),
    );
  };
  return { make, serve: (from, work) => source.run(from, work) };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
