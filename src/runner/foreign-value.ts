/** Reads values that other people's code made, without believing anything about them. */

/** What is found by going from member to member; `undefined` as soon as there is nothing. */
export function memberOf(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const name of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Reflect.get(found, name);
  }
  return found;
}

/** The member as text; `undefined` when it is anything else. */
export function textIn(value: unknown, ...path: readonly string[]): string | undefined {
  const found = memberOf(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

/** The member as a number; `undefined` when it is anything else. */
export function numberIn(value: unknown, ...path: readonly string[]): number | undefined {
  const found = memberOf(value, ...path);
  return typeof found === 'number' ? found : undefined;
}

/** The member as a list; empty when it is anything else. */
export function listIn(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = memberOf(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** What a method without arguments answers; `undefined` when there is no such method. */
export function answerOf(value: unknown, method: string): unknown {
  const found = memberOf(value, method);
  return typeof found === 'function' ? Reflect.apply(found, value, []) : undefined;
}

/** The plain data of an object of Postman's SDK, as its `toJSON` writes it. */
export function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value) ?? 'null');
}

/** The JSON in a text; `undefined` when there is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
