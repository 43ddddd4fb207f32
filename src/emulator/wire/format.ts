import type { JsonObject } from '../../model/json.ts';
import { type Answer, json, noStore } from '../answer.ts';
import type { Call } from '../call.ts';

/** How Salesforce writes the members of an OAuth answer. */
export type Format = 'json' | 'xml' | 'urlencoded';

const byParameter: ReadonlyMap<string, Format> = new Map([
  ['json', 'json'],
  ['xml', 'xml'],
  ['urlencoded', 'urlencoded'],
]);

const byMediaType: ReadonlyMap<string, Format> = new Map([
  ['application/json', 'json'],
  ['application/xml', 'xml'],
  ['text/xml', 'xml'],
  ['application/x-www-form-urlencoded', 'urlencoded'],
]);

/** The parameter `format` counts more than the header `Accept`; the first media type named wins. */
export function formatFor(call: Call, otherwise: Format = 'json'): Format {
  const asked = byParameter.get(call.parameters.get('format') ?? '');
  return asked ?? acceptedFormat(call.header('accept')) ?? otherwise;
}

function acceptedFormat(accept: string | undefined): Format | undefined {
  if (accept === undefined) return undefined;
  for (const range of accept.split(',')) {
    const format = byMediaType.get(range.split(';')[0]?.trim() ?? '');
    if (format !== undefined) return format;
  }
  return undefined;
}

const writers: Readonly<
  Record<Format, (status: number, members: JsonObject, root: string) => Answer>
> = {
  json: (status, members) => json(status, members),
  xml: (status, members, root) => ({
    status,
    headers: { 'content-type': 'application/xml;charset=UTF-8', ...noStore },
    body: `<?xml version="1.0" encoding="UTF-8"?><${root}>${xmlMembers(members)}</${root}>`,
  }),
  urlencoded: (status, members) => ({
    status,
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', ...noStore },
    body: new URLSearchParams(
      entriesOf(members).map(([name, value]): [string, string] => [
        name,
        typeof value === 'object' ? JSON.stringify(value) : String(value),
      ]),
    ).toString(),
  }),
};

/** The root element of XML answers is written down nowhere; `OAuth` is our guess. */
export function writeMembers(
  status: number,
  members: JsonObject,
  format: Format,
  root = 'OAuth',
): Answer {
  return writers[format](status, members, root);
}

function xmlMembers(members: JsonObject): string {
  return entriesOf(members)
    .map(([name, value]) => `<${name}>${xmlValue(value)}</${name}>`)
    .join('');
}

function xmlValue(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    // Members of answers are JSON.
    return xmlMembers(value as JsonObject);
  }
  return String(value).replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function entriesOf(members: JsonObject) {
  return Object.entries(members).filter(([, value]) => value !== undefined);
}
