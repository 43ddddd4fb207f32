import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { readJsonObject } from '../rest/read-json-object.ts';

/** The body of a request to the CPQ admin API as a JSON object. */
export function readCpqBody(call: Call): JsonObject {
  try {
    const body = readJsonObject(call);
    // What nests too deep to be written again is not worth keeping.
    JSON.stringify(body);
    return body;
  } catch {
    const words = 'The body is no JSON object';
    throw new Refusal('cpq-bad-request', words, words);
  }
}
