import type { JsonObject, JsonValue } from '../model/json.ts';
import { orderedNames } from './member-order.ts';

/** A list or object is kept on one line up to here; its indentation does not count. */
const longestLine = 120;

/**
 * Writes a file of Postman's formats: members in one fixed order, one space a level, LF, a line end
 * at the end. Equal values give equal bytes, whatever order their members were made in; a person's
 * own requests may have members that we do not write, which stand behind, as they came.
 *
 * Two things keep the files small and their changes readable: what is short stands on one line, such
 * as a parameter or a URL, and the lines of a script begin at the left margin, where they read as a
 * script.
 */
export function canonicalJson(value: JsonValue): string {
  return `${written(value, '', '')}\n`;
}

function written(value: JsonValue, name: string, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (name === 'exec') return enclosed(elementsOf(value, ''), ['[', ']'], { inner: '', indent });
  if (!isList(value) && holdsScript(value)) return `{ ${membersOf(value, indent).join(', ')} }`;
  return onOneLine(value, longestLine) ?? onManyLines(value, indent);
}

/** A script and its event: nothing but the lines of the script begins a new line. */
function holdsScript(object: JsonObject): boolean {
  return 'exec' in object || 'script' in object;
}

/**
 * The value on one line, if it has room there: what has not is given up at the first part too long.
 * A script is never put on one line, however short, since its lines are what changes.
 */
function onOneLine(value: JsonValue, room: number): string | undefined {
  if (value === null || typeof value !== 'object') return shortText(JSON.stringify(value), room);
  return isList(value) ? listOnOneLine(value, room) : objectOnOneLine(value, room);
}

function listOnOneLine(list: readonly JsonValue[], room: number): string | undefined {
  let text = '';
  for (const element of list) {
    const part = onOneLine(element, room - text.length - '[]'.length);
    if (part === undefined) return undefined;
    text += `${part}, `;
  }
  return `[${text.slice(0, -2)}]`;
}

function objectOnOneLine(object: JsonObject, room: number): string | undefined {
  let text = '';
  for (const { name, label } of orderedNames(object)) {
    const member = object[name];
    if (member === undefined) continue;
    if (name === 'exec') return undefined;
    const part = onOneLine(member, room - text.length - label.length - '{  }'.length);
    if (part === undefined) return undefined;
    text += `${label}${part}, `;
  }
  return text === '' ? shortText('{}', room) : `{ ${text.slice(0, -2)} }`;
}

function shortText(text: string, room: number): string | undefined {
  return text.length <= room ? text : undefined;
}

function onManyLines(value: Container, indent: string): string {
  const inner = `${indent} `;
  return isList(value)
    ? enclosed(elementsOf(value, inner), ['[', ']'], { inner, indent })
    : enclosed(membersOf(value, inner), ['{', '}'], { inner, indent });
}

function enclosed(
  parts: readonly string[],
  [open, close]: readonly [string, string],
  { inner, indent }: { readonly inner: string; readonly indent: string },
): string {
  // Added up, not joined: V8 copies what is joined, and this happens at every level of a long file.
  const lines = parts.reduce(
    (text, part, at) => text + (at === 0 ? '\n' : ',\n') + inner + part,
    open,
  );
  return `${lines}\n${indent}${close}`;
}

type Container = JsonObject | readonly JsonValue[];

function elementsOf(value: Container, indent: string): readonly string[] {
  return (isList(value) ? value : []).map((element) => written(element, '', indent));
}

function membersOf(object: JsonObject, indent: string): readonly string[] {
  return orderedNames(object).flatMap(({ name, label }) => {
    const member = object[name];
    return member === undefined ? [] : [label + written(member, name, indent)];
  });
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
