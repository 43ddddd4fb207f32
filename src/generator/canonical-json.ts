import type { JsonObject, JsonValue } from '../model/json.ts';

/** The order of members in every file that is written; it follows what the Postman app exports. */
const memberOrder = [
  'info',
  '_postman_id',
  'id',
  'key',
  'name',
  'value',
  'type',
  'enabled',
  'disabled',
  'description',
  'schema',
  'listen',
  'script',
  'exec',
  'raw',
  'host',
  'path',
  'query',
  'variable',
  'event',
  'protocolProfileBehavior',
  'auth',
  'noauth',
  'bearer',
  'basic',
  'oauth2',
  'method',
  'header',
  'body',
  'mode',
  'urlencoded',
  'formdata',
  'src',
  'options',
  'language',
  'url',
  'request',
  'response',
  'originalRequest',
  'status',
  'code',
  '_postman_previewlanguage',
  'item',
  'values',
  '_postman_variable_scope',
  'followRedirects',
  'disableUrlEncoding',
  'disableCookies',
] as const;

const rank: ReadonlyMap<string, number> = new Map(memberOrder.map((name, at) => [name, at]));

/** A list or object is kept on one line up to here; its indentation does not count. */
const longestLine = 120;

/**
 * Writes a file of Postman's formats: members in one fixed order, one space a level, LF, a line end
 * at the end. Equal values give equal bytes, whatever order their members were made in.
 *
 * Two things keep the files small and their changes readable: what is short stands on one line, such
 * as a parameter or a URL, and the lines of a script begin at the left margin, where they read as a
 * script.
 *
 * `foreign` lets members pass that we do not write, behind those that we do: a person's own requests
 * have what Postman puts there.
 */
export function canonicalJson(
  value: JsonValue,
  { foreign = false }: { readonly foreign?: boolean } = {},
): string {
  if (!foreign) checkMembers(value);
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
  if (isList(value)) return joined(value.map(unnamed), ['[', ']'], room);
  const members = orderedMembers(value);
  return members.length === 0 ? shortText('{}', room) : joined(members, ['{ ', ' }'], room);
}

function joined(
  members: readonly (readonly [name: string, member: JsonValue])[],
  [open, close]: readonly [string, string],
  room: number,
): string | undefined {
  const parts: string[] = [];
  let left = room - open.length - close.length;
  for (const [name, member] of members) {
    const label = name === '' ? '' : `${JSON.stringify(name)}: `;
    const text = name === 'exec' ? undefined : onOneLine(member, left - label.length);
    if (text === undefined) return undefined;
    parts.push(label + text);
    left -= label.length + text.length + ', '.length;
  }
  return `${open}${parts.join(', ')}${close}`;
}

function unnamed(element: JsonValue): readonly [string, JsonValue] {
  return ['', element];
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
  return orderedMembers(object).map(
    ([name, member]) => `${JSON.stringify(name)}: ${written(member, name, indent)}`,
  );
}

function orderedMembers(object: JsonObject): readonly (readonly [string, JsonValue])[] {
  return Object.entries(object)
    .filter((member): member is [string, JsonValue] => member[1] !== undefined)
    .sort(([one], [other]) => rankOf(one) - rankOf(other));
}

function rankOf(name: string): number {
  return rank.get(name) ?? memberOrder.length;
}

/** A member without a place is a mistake of the generator. */
function checkMembers(value: JsonValue | undefined): void {
  if (typeof value !== 'object' || value === null) return;
  if (isList(value)) {
    for (const element of value) checkMembers(element);
    return;
  }
  for (const name of Object.keys(value)) {
    if (!rank.has(name)) throw new TypeError(`no place in the file for the member ${name}`);
    checkMembers(value[name]);
  }
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
