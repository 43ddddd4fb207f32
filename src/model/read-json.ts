import { isNestedTooDeep } from './is-nested-too-deep.ts';
import type { JsonObject, JsonValue } from './json.ts';

/** Whether a value has members that can be looked at one by one: it is an object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same of what is known to be JSON. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return isObject(value);
}

/** The text of a file without the byte order mark that some editors put before it. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** The JSON in a text; `undefined` when there is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The JSON object in a text; `undefined` when it is anything else. */
export function jsonObjectIn(text: string): JsonObject | undefined {
  const value = parsedJson(text);
  // What JSON.parse makes an object of has only JSON in it.
  return isObject(value) ? (value as JsonObject) : undefined;
}

/**
 * The JSON object in a part of a JWT (RFC 7515 section 3.1), not believed; `undefined` when there is none,
 * or one that nests so deep that whoever follows it would run out of stack.
 */
export function jsonObjectInPart(part: string): JsonObject | undefined {
  const text = Buffer.from(part, 'base64url').toString('utf8');
  return isNestedTooDeep(text) ? undefined : jsonObjectIn(text);
}
