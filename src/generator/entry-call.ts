import type { ScriptCall } from '../model/script-call.ts';
import { javascriptLiteral } from '../render/javascript-literal.ts';
import { entryFunction } from './sandbox-code.ts';

/**
 * The JavaScript that calls a script of `src/sandbox/entries` with its options, and where it is named
 * with a function that goes on after it.
 */
export function entryCall(call: ScriptCall, next?: string): string {
  const options = javascriptLiteral({ ...call.options });
  return `${entryFunction(call)}(${next === undefined ? options : `${options}, ${next}`})`;
}
