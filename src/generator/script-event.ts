import type { ScriptEvent } from '../model/collection.ts';

/** A script of a request or folder, with one line of code in each element. */
export function scriptEvent(listen: ScriptEvent['listen'], exec: readonly string[]): ScriptEvent {
  return { listen, script: { type: 'text/javascript', exec } };
}
