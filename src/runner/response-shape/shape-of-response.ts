import { isNestedTooDeep } from '../../model/is-nested-too-deep.ts';
import { parsedJson } from '../../model/read-json.ts';
import type { KnownValue, ResponseShape, Shape } from './shape.ts';
import { shapeOfValue } from './shape-of-value.ts';
import { textFormat } from './text-format.ts';

/** An answer as it came, with its secrets. */
export interface RawResponse {
  /** What the shape is to call the request. */
  readonly request: string;
  readonly status: number;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: string;
}

/** Headers that say how an answer is meant; all others are the server's own business. */
const tellingHeaders = ['cache-control', 'content-type', 'location', 'pragma', 'www-authenticate'];

/** What the answer looks like. `known` are values of the environment that are not secret. */
export function shapeOfResponse(
  { request, status, headers, body }: RawResponse,
  known: readonly KnownValue[],
): ResponseShape {
  const telling = headers
    .map((one) => ({ ...one, name: one.name.toLowerCase() }))
    .filter((one) => tellingHeaders.includes(one.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    request,
    status,
    headers: Object.fromEntries(
      telling.map((one) => [
        one.name,
        one.name === 'location' ? textFormat(one.value, known) : one.value,
      ]),
    ),
    body: bodyShape(body, known),
  };
}

function bodyShape(body: string, known: readonly KnownValue[]): Shape {
  if (body.trim() === '') return '{empty}';
  const json = parsedJson(body);
  if (json !== undefined && isNestedTooDeep(body)) return '{JSON nested too deeply}';
  if (json !== undefined) return shapeOfValue(json, known);
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(body)) return '{markup}';
  if (/^[\w.]+=[^\s]*(?:&[\w.]+=[^\s]*)*$/.test(body.trim()))
    return { form: shapeOfValue(Object.fromEntries(new URLSearchParams(body.trim())), known) };
  return /^[A-Za-z_ ]{1,60}$/.test(body.trim()) ? body.trim() : '{text}';
}
