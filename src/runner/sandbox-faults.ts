import type { EventEmitter } from 'node:events';
import process from 'node:process';
import { isOwnError } from './foreign-value.ts';

type Listener = (fault: unknown) => void;

/**
 * Lets runs listen for what Node tells the process, as long as they go on. What is not of a sandbox
 * goes where it went before.
 *
 * Runs at the same time in one process cannot be told apart, so each of them is told: better one
 * failure too many than one too few.
 */
function listening(event: string, isOfSandbox: (fault: unknown, promise: unknown) => boolean) {
  const emitter: EventEmitter = process;
  const runs = new Set<Listener>();
  let others: ReturnType<EventEmitter['rawListeners']> = [];
  const route = (fault: unknown, about: unknown): void => {
    const isOurs = isOfSandbox(fault, about);
    if (!isOurs && others.length === 0) throw fault;
    for (const one of isOurs ? runs : others) Reflect.apply(one, process, [fault, about]);
  };
  const begin = (): void => {
    others = emitter.rawListeners(event);
    emitter.removeAllListeners(event);
    emitter.on(event, route);
  };
  const end = (): void => {
    emitter.off(event, route);
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
);

/**
 * Calls back when the sandbox broke down, until the returned function is called: it cannot write a
 * value that a script handed over, and throws where nobody can catch it. Node would end the process.
 */
export const onSandboxException = listening('uncaughtException', (error) => !isOwnError(error));
