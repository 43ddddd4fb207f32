import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';

/** The body as a JSON object, or a refusal. */
export function readJsonObject(call: Call): JsonObject {
  const value = parse(call.text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Refusal('json-parser-error', 'the body is no JSON object');
  }
  // What JSON.parse makes an object of has only JSON in it.
  return value as JsonObject;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
