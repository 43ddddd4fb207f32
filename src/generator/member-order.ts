import type { JsonObject } from '../model/json.ts';

/** The order of members in every file that is written; it follows what the Postman app exports. */
export const memberOrder: readonly string[] = [
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
];

const rank: ReadonlyMap<string, number> = new Map(memberOrder.map((name, at) => [name, at]));

/** The name of a member, and what stands before its value. */
export interface MemberName {
  readonly name: string;
  readonly label: string;
}

const known = new Map<string, readonly MemberName[]>();

/**
 * The names of an object in that order; those that we do not write stand behind, as they came. The
 * thousands of objects in a file are of a few dozen kinds, and each kind is sorted once.
 */
export function orderedNames(object: JsonObject): readonly MemberName[] {
  const names = Object.keys(object);
  const kind = JSON.stringify(names);
  const before = known.get(kind);
  if (before !== undefined) return before;
  const ordered = names
    .sort((one, other) => rankOf(one) - rankOf(other))
    .map((name) => ({ name, label: `${JSON.stringify(name)}: ` }));
  known.set(kind, ordered);
  return ordered;
}

function rankOf(name: string): number {
  return rank.get(name) ?? memberOrder.length;
}
