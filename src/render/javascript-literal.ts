import type { JsonValue } from '../model/json.ts';

/** A line of a generated script is broken where it would be longer. */
const longestLine = 100;

const plainName = /^[A-Za-z_$][\w$]*$/;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * Writes a value as a JavaScript literal in the style of the scripts around it: single quotes, bare
 * member names, one line when it fits. Nothing in a value can end the literal, the line or the
 * surrounding markup.
 */
export function javascriptLiteral(value: JsonValue, indent = 0): string {
  const short = oneLineLiteral(value);
  return short.length + indent <= longestLine ? short : onManyLines(value, indent);
}

/** The same on one line, however long. */
export function oneLineLiteral(value: JsonValue): string {
  if (typeof value === 'string') return quoted(value);
  if (isList(value)) return `[${value.map(oneLineLiteral).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const members = membersOf(value).map(([name, one]) => `${nameOf(name)}: ${oneLineLiteral(one)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function onManyLines(value: JsonValue, indent: number): string {
  if (value === null || typeof value !== 'object') return oneLineLiteral(value);
  const inner = ' '.repeat(indent + 2);
  const [open, lines, close] = isList(value)
    ? ['[', value.map((one) => javascriptLiteral(one, indent + 2)), ']']
    : ['{', membersOf(value).map((member) => memberLine(member, indent + 2)), '}'];
  return [open, ...lines.map((line) => `${inner}${line},`), `${' '.repeat(indent)}${close}`].join(
    '\n',
  );
}

function memberLine([name, value]: readonly [string, JsonValue], indent: number): string {
  const head = `${nameOf(name)}: `;
  const short = oneLineLiteral(value);
  const fits = head.length + short.length + indent < longestLine;
  return head + (fits ? short : onManyLines(value, indent));
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function membersOf(
  value: Exclude<JsonValue, readonly JsonValue[] | null | string | number | boolean>,
) {
  return Object.entries(value).filter(
    (member): member is [string, JsonValue] => member[1] !== undefined,
  );
}

function nameOf(name: string): string {
  return plainName.test(name) ? name : quoted(name);
}

function quoted(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must be escaped
  const unsafe = /[\\'\u0000-\u001f\u007f\u2028\u2029]|<(?=[/!])/g;
  return `'${text.replace(unsafe, (one) => escapes[one] ?? hexEscape(one))}'`;
}

function hexEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
