import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';
import { readJsonObject } from '../rest/read-json-object.ts';

/** What nests deeper is not kept: it could be read, but not be written again. */
const deepest = 100;

/** The body of a request to the CPQ admin API as a JSON object. */
export function readCpqBody(call: Call): JsonObject {
  const body = bodyOf(call);
  if (isDeeperThan(deepest, body)) throw refused(`The body nests more than ${deepest} levels deep`);
  return body;
}

function bodyOf(call: Call): JsonObject {
  try {
    return readJsonObject(call);
  } catch {
    throw refused('The body is no JSON object');
  }
}

function refused(words: string): Refusal {
  return new Refusal('cpq-bad-request', words, words);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((one) => isDeeperThan(levels - 1, one));
}
