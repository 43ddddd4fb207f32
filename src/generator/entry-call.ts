import type { ScriptCall } from '../model/script-call.ts';
import { javascriptLiteral } from '../render/javascript-literal.ts';
import { entryFunction } from './sandbox-code.ts';

/** The JavaScript that calls a script of `src/sandbox/entries` with its options. */
export function entryCall(call: ScriptCall): string {
  return `${entryFunction(call)}(${javascriptLiteral({ ...call.options })})`;
}
