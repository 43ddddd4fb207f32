import type { JsonObject } from '../../model/json.ts';
import { jsonObjectIn } from '../../model/read-json.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';

/** The body as a JSON object, or a refusal. */
export function readJsonObject(call: Call): JsonObject {
  const value = jsonObjectIn(call.text);
  if (value === undefined) throw new Refusal('json-parser-error', 'the body is no JSON object');
  return value;
}
