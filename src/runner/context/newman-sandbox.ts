import { createRequire } from 'node:module';

/** What a run asks of its sandbox; Newman passes the shorter of its script and its global timeout. */
export interface ContextOptions {
  readonly timeout?: number;
  readonly serializeLogs?: unknown;
  /** For each message into the sandbox, as against a whole script; the timeout unless told. */
  readonly dispatchTimeout?: number | undefined;
}

/** A sandbox context of postman-sandbox: an event emitter in front of a realm of its own. */
export interface SandboxContext {
  executionTimeout?: number | undefined;
  eventNames(): readonly (string | symbol)[];
  listenerCount(event: string | symbol): number;
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  removeAllListeners(event: string): unknown;
  dispose(): void;
}

type ContextCallback = (error: Error | null, context?: SandboxContext) => void;

/** The part of the module `postman-sandbox` that Newman calls once for each run. */
export interface SandboxModule {
  createContext(options: ContextOptions, callback: ContextCallback): void;
}

/**
 * The very `postman-sandbox` that Newman's own runtime loads, wherever npm has put it. It is no
 * dependency of ours: what a script sees must be what Newman ships.
 */
export function newmanSandbox(): SandboxModule {
  const fromNewman = createRequire(createRequire(import.meta.url).resolve('newman'));
  const fromRuntime = createRequire(fromNewman.resolve('postman-runtime'));
  // The module is plain CommonJS without types; its one function is checked here.
  const sandbox = fromRuntime('postman-sandbox') as Partial<SandboxModule>;
  if (!hasCreateContext(sandbox)) throw new Error('postman-sandbox has no createContext');
  return sandbox;
}

function hasCreateContext(sandbox: Partial<SandboxModule>): sandbox is SandboxModule {
  return typeof sandbox.createContext === 'function';
}
