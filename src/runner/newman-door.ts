import { EventEmitter } from 'node:events';
import type { Environment } from '../model/environment.ts';
import { answerOf, asText, memberOf } from './foreign-value.ts';
import { type NewmanEvent, newmanEvents } from './newman-event.ts';
import type { RequestDeadline } from './request-deadline.ts';
import { onSandboxException } from './sandbox-faults.ts';

export interface NewmanOptions {
  readonly collection: unknown;
  readonly environment: Environment;
  /** For the whole run; as long as it takes unless told. */
  readonly timeoutMs?: number;
  readonly timeoutRequestMs: number;
  readonly timeoutScriptMs: number;
  readonly deadline: RequestDeadline;
  readonly folders: readonly string[];
  readonly bail: boolean;
  readonly insecure: boolean;
  /** Path of a JSON or CSV file. */
  readonly iterationData?: string;
  readonly iterationCount?: number;
  readonly signal?: AbortSignal;
  onEvent(event: NewmanEvent): void;
}

/** How a run of Newman ended. */
export interface NewmanEnd {
  readonly kind: 'done' | 'interrupted' | 'time-over' | 'silent' | 'failed' | 'broken';
  /** The environment as the scripts left it: an object of Postman's SDK. */
  readonly environment?: unknown;
  readonly error?: unknown;
}

/** Newman is given this long to say something after everything it may be busy with is over. */
const leewayMs = 5_000;

/** The sandbox reports an error without its stack; the line of the script can only be read there. */
const withStacks =
  "Error.prototype.toJSON = function () { return { type: 'Error', name: this.name, message: this.message, stack: this.stack }; };";

/** Contexts that were told already: one may serve several runs. */
const keepsStacks = new WeakSet<object>();

function keepStacks(run: unknown): void {
  const host = memberOf(run, 'host');
  const execute = memberOf(host, 'execute');
  if (typeof host !== 'object' || host === null || keepsStacks.has(host)) return;
  keepsStacks.add(host);
  if (typeof execute === 'function')
    Reflect.apply(execute, host, [withStacks, {}, () => undefined]);
}

/** Calls back when nothing was heard for that long. */
function createWatch(milliseconds: number, callback: () => void) {
  let timer = setTimeout(callback, milliseconds);
  return {
    heard(): void {
      clearTimeout(timer);
      timer = setTimeout(callback, milliseconds);
    },
    stop: (): void => clearTimeout(timer),
  };
}

/** A script that loops for ever makes Newman call back with this error, and run on all the same. */
const runsOn = (error: unknown): boolean =>
  memberOf(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Newman looks for the next request under the text of whatever a script named, and throws where nobody
 * can catch it if there is none.
 */
function giveTextToNext(execution: unknown): void {
  const said = memberOf(execution, 'return');
  const next = memberOf(said, 'nextRequest');
  if (typeof said === 'object' && said !== null && typeof next === 'object' && next !== null)
    Reflect.set(said, 'nextRequest', asText(next));
}

/**
 * What a proxy answered in place of a connection hangs on the error, and Newman, which digests every
 * member of an error, ends the process over one that it has no name for.
 */
function dropProxyAnswer(error: unknown): void {
  if (typeof error === 'object' && error !== null) Reflect.deleteProperty(error, 'res');
}

/** Ends a run before its end, and the timers of its scripts, which would go on without it. */
function abandon(run: unknown): void {
  answerOf(run, 'abort');
  const host = memberOf(run, 'host');
  // What still wants to speak to the sandbox is told so by an `error` event, which nobody else hears.
  if (host instanceof EventEmitter) host.on('error', () => undefined);
  answerOf(host, 'dispose');
}

function newmanOptions(options: NewmanOptions) {
  return {
    // Newman and the SDK read any object; `collectionIn` has checked that this one is a collection.
    collection: options.collection as object,
    environment: { ...options.environment, values: [...options.environment.values] },
    timeoutRequest: options.timeoutRequestMs,
    timeoutScript: Math.min(options.timeoutScriptMs, options.timeoutMs ?? Number.POSITIVE_INFINITY),
    requestAgents: options.deadline.agents,
    folder: [...options.folders],
    ...(options.bail ? { bail: true } : {}),
    insecure: options.insecure,
    ...(options.iterationData === undefined ? {} : { iterationData: options.iterationData }),
    ...(options.iterationCount === undefined ? {} : { iterationCount: options.iterationCount }),
    // A body of the kind "file" may name any file; one outside of the working folder is not sent.
    insecureFileRead: false,
    reporters: [],
  };
}

/** Runs Newman and tells its events, until it is done, interrupted, or silent for too long. */
export async function runNewman(options: NewmanOptions): Promise<NewmanEnd> {
  const newman = (await import('newman')).default;
  return await new Promise<NewmanEnd>((resolve) => {
    let run: unknown;
    let isOver = false;
    let timer: NodeJS.Timeout | undefined;
    const finish = (end: NewmanEnd): void => {
      isOver = true;
      watch.stop();
      clearTimeout(timer);
      release();
      options.signal?.removeEventListener('abort', interrupt);
      if (end.kind !== 'done') abandon(run);
      resolve({ environment: memberOf(run, 'state', 'environment'), ...end });
    };
    const release = onSandboxException((error) => finish({ kind: 'broken', error }));
    const interrupt = (): void => finish({ kind: 'interrupted' });
    const watch = createWatch(options.timeoutRequestMs + options.timeoutScriptMs + leewayMs, () =>
      finish({ kind: 'silent' }),
    );
    const emitter = newman.run(newmanOptions(options), (error, summary) => {
      if (isOver || runsOn(error)) return;
      const environment: unknown = summary?.environment;
      finish(error ? { kind: 'failed', error, environment } : { kind: 'done', environment });
    });
    emitter.prependListener('request', dropProxyAnswer);
    emitter.on('start', (_error, details) => {
      run = memberOf(details, 'run');
      if (isOver) {
        answerOf(run, 'abort');
        return;
      }
      keepStacks(run);
      if (options.timeoutMs !== undefined)
        timer = setTimeout(() => finish({ kind: 'time-over' }), options.timeoutMs);
    });
    for (const [name, read] of Object.entries(newmanEvents)) {
      emitter.on(name, (error: unknown, details: unknown) => {
        if (isOver) return;
        watch.heard();
        giveTextToNext(memberOf(details, 'execution'));
        options.onEvent(read(details, error));
      });
    }
    options.signal?.addEventListener('abort', interrupt);
    if (options.signal?.aborted) interrupt();
  });
}
