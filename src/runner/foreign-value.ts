/**
 * Reads values that other people's code made, without believing anything about them: a member may be
 * anything, and may throw when it is looked at.
 */

import { inspect } from 'node:util';
import { parsedJson } from '../model/read-json.ts';

/** What `look` finds; `undefined` when the value throws at being looked at. */
function found<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** What is found by going from member to member; `undefined` as soon as there is nothing. */
export function memberOf(value: unknown, ...path: readonly string[]): unknown {
  let holder = value;
  for (const name of path) {
    if (typeof holder !== 'object' || holder === null) return undefined;
    const object = holder;
    holder = found((): unknown => Reflect.get(object, name));
  }
  return holder;
}

/** The member as text; `undefined` when it is anything else. */
export function textIn(value: unknown, ...path: readonly string[]): string | undefined {
  const member = memberOf(value, ...path);
  return typeof member === 'string' ? member : undefined;
}

/** The member as a number; `undefined` when it is anything else. */
export function numberIn(value: unknown, ...path: readonly string[]): number | undefined {
  const member = memberOf(value, ...path);
  return typeof member === 'number' ? member : undefined;
}

/** The member as a list; empty when it is anything else. */
export function listIn(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const member = memberOf(value, ...path);
  return Array.isArray(member) ? member : [];
}

/** What a method without arguments answers; `undefined` when there is no such method. */
export function answerOf(value: unknown, method: string): unknown {
  const member = memberOf(value, method);
  return typeof member === 'function'
    ? found((): unknown => Reflect.apply(member, value, []))
    : undefined;
}

/** The plain data of an object of Postman's SDK, as its `toJSON` writes it. */
export function plain(value: unknown): unknown {
  return value === undefined ? undefined : parsedJson(found(() => JSON.stringify(value)) ?? 'null');
}

/** Whether it is an error of this realm, which no script can have made. */
export function isOwnError(value: unknown): boolean {
  return found(() => value instanceof Error) ?? false;
}

/** The value as a person is shown it; none of its own code runs. */
export function shown(value: unknown, depth = 2): string {
  const options = { breakLength: Infinity, customInspect: false, depth };
  return found(() => inspect(value, options)) ?? 'a value that cannot be shown';
}

/** What JavaScript makes of the value where a text is asked for, such as `[object Object]`. */
export function asText(value: unknown): string {
  return found(() => String(value)) ?? shown(value);
}

/** The value as text: an object as JSON, or as it is shown when it is none, such as one within itself. */
export function spelled(value: unknown): string {
  if (typeof value !== 'object' || value === null) return asText(value);
  return found(() => JSON.stringify(value)) ?? shown(value);
}
