import { jsonObjectInPart } from '../../model/read-json.ts';
import type { KnownValue, Shape } from './shape.ts';
import { textFormat } from './text-format.ts';

/** Members whose value is the statement: what kind of token, which error. None is ever a secret. */
const literalMembers = new Set([
  'alg',
  'error',
  'error_description',
  'errorCode',
  'errorMessage',
  'kty',
  'message',
  'scope',
  'scp',
  'token_format',
  'token_type',
  'typ',
  'use',
]);

/** Members that count seconds from now: a change of the number is a change of behaviour. */
const lifetimeMembers = new Set(['expires_in', 'refresh_expires_in']);

/** The shape of a parsed JSON value. `member` is the name it stands under. */
export function shapeOfValue(value: unknown, known: readonly KnownValue[], member = ''): Shape {
  if (typeof value === 'string') return shapeOfText(value, known, member);
  if (typeof value === 'number') return numberFormat(value, member);
  if (Array.isArray(value)) return listShape(value, known, member);
  return typeof value === 'object' && value !== null
    ? objectShape(value, known)
    : value === null
      ? '{null}'
      : `{${typeof value}}`;
}

function shapeOfText(text: string, known: readonly KnownValue[], member: string): Shape {
  const jwt = decodedJwt(text);
  if (jwt !== undefined)
    return {
      JWT: { header: shapeOfValue(jwt.header, known), claims: shapeOfValue(jwt.claims, known) },
    };
  if (literalMembers.has(member) && text.length <= 200) return withoutIds(text);
  return textFormat(text, known);
}

/** Messages name records and hosts. */
function withoutIds(text: string): string {
  return text
    .replace(/https?:\/\/[^\s"')]+/g, '{url}')
    .replace(/\b(?=[A-Za-z]*\d)[A-Za-z\d]{15}(?:[A-Z0-5]{3})?\b/g, '{id}');
}

function numberFormat(value: number, member: string): string {
  if (lifetimeMembers.has(member)) return `{lifetime of ${value} s}`;
  if (!Number.isInteger(value)) return '{number}';
  if (value > 1.5e12 && value < 4e12) return '{milliseconds since 1970}';
  return value > 1.5e9 && value < 4e9 ? '{seconds since 1970}' : '{whole number}';
}

function objectShape(value: object, known: readonly KnownValue[]): Shape {
  const lifetime = lifetimeOf(value);
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]): [string, Shape] => [
        name,
        name === 'exp' && lifetime !== undefined
          ? `{${lifetime} s after iat}`
          : shapeOfValue(one, known, name),
      ]),
  );
}

function lifetimeOf(value: object): number | undefined {
  const { exp, iat } = { exp: Reflect.get(value, 'exp'), iat: Reflect.get(value, 'iat') };
  return typeof exp === 'number' && typeof iat === 'number' ? exp - iat : undefined;
}

/** A list looks like its members; how many there are says nothing. */
function listShape(list: readonly unknown[], known: readonly KnownValue[], member: string): Shape {
  const shapes = new Map(
    list
      .map((one) => shapeOfValue(one, known, member))
      .map((shape): [string, Shape] => [JSON.stringify(shape), shape]),
  );
  return [...shapes].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, shape]) => shape);
}

function decodedJwt(text: string): { header: unknown; claims: unknown } | undefined {
  const parts = text.split('.');
  if (parts.length !== 3 || !text.startsWith('eyJ')) return undefined;
  const [header, claims] = parts.map(jsonObjectInPart);
  return header === undefined || claims === undefined ? undefined : { header, claims };
}
