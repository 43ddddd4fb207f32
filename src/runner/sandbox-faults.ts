import type { EventEmitter } from 'node:events';
import process from 'node:process';
import { isNativeError } from 'node:util/types';
import { isOwnError, shown } from './foreign-value.ts';

type Listener = (fault: unknown) => void;

/** An error as it is; as Node does, an error about anything else, whose realm nobody could tell. */
const errorOf = (fault: unknown): unknown =>
  isOwnError(fault) || isNativeError(fault)
    ? fault
    : new Error(`A promise was rejected with ${shown(fault)}`, { cause: fault });

/** What `once` was given stands behind what it makes of it, which does nothing when it is called again. */
const wantsOneCall = (listener: object): boolean => 'listener' in listener;

/**
 * Lets runs listen for what Node tells the process, as long as they go on. What is not of a sandbox
 * goes where it went before.
 *
 * Runs at the same time in one process cannot be told apart, so each of them is told: better one
 * failure too many than one too few.
 *
 * @param leave What to do with what nobody else listens for, given how to stop listening.
 */
function listening(
  event: string,
  isOfSandbox: (fault: unknown, promise: unknown) => boolean,
  leave: (fault: unknown, stop: () => void) => void,
) {
  const emitter: EventEmitter = process;
  const runs = new Set<Listener>();
  let others: ReturnType<EventEmitter['rawListeners']> = [];
  const route = (fault: unknown, about: unknown): void => {
    const isOurs = isOfSandbox(fault, about);
    if (!isOurs && others.length === 0) leave(fault, stop);
    const told = isOurs ? runs : others;
    if (!isOurs) others = others.filter((other) => !wantsOneCall(other));
    for (const one of told) Reflect.apply(one, process, [fault, about]);
  };
  const stop = (): void => void emitter.off(event, route);
  const begin = (): void => {
    others = emitter.rawListeners(event);
    emitter.removeAllListeners(event);
    emitter.on(event, route);
  };
  const end = (): void => {
    stop();
    // Listeners as they were handed over: one that wants to be called once is.
    for (const other of others) emitter.on(event, other as Listener);
  };
  return (listener: Listener): (() => void) => {
    if (runs.size === 0) begin();
    runs.add(listener);
    return () => {
      if (runs.delete(listener) && runs.size === 0) end();
    };
  };
}

/**
 * Calls back for every rejected promise that a collection's script left alone, until the returned
 * function is called. Node would end the process without a report; a test with a rejected promise is
 * even shown as passed. Promises of Newman's sandbox come from another realm, and are no instances of
 * this one's class.
 */
export const onSandboxRejection = listening(
  'unhandledRejection',
  (_reason, promise) => !(promise instanceof Promise),
  (reason) => {
    throw errorOf(reason);
  },
);

/**
 * Calls back when the sandbox broke down, until the returned function is called: it cannot write a
 * value that a script handed over, and throws where nobody can catch it. Node would end the process.
 */
export const onSandboxException = listening(
  'uncaughtException',
  (error) => !isOwnError(error),
  (error, stop) => {
    // Thrown by a listener it would end Node with 7; thrown again without one it ends it as ever, with 1.
    stop();
    setImmediate(() => {
      throw error;
    });
  },
);
