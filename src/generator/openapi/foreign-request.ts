import type { ItemRequest, KeyValue } from '../../model/collection.ts';
import type { JsonObject } from '../../model/json.ts';
import { type OpenApiRecord, recordOf } from './references.ts';
import { isSecretParameter, withoutSecrets } from './without-secrets.ts';

/** The parts of a converted request that are taken over, without a secret in them. */
export interface ForeignRequest {
  readonly method: string;
  /** From the first slash, with `:name` for what stands in the path. */
  readonly path: string;
  readonly query: readonly KeyValue[];
  readonly pathVariables: readonly KeyValue[];
  readonly headers: readonly KeyValue[];
  readonly body?: NonNullable<ItemRequest['body']>;
  readonly description: string;
}

/** Reads a request as the converter makes it. */
export function foreignRequest(request: OpenApiRecord): ForeignRequest {
  const url = recordOf(request['url']);
  const path = listOf(url['path']).map(String);
  const body = bodyOf(recordOf(request['body']));
  return {
    method: String(request['method'] ?? 'GET'),
    path: path.map((step) => `/${step}`).join(''),
    query: listOf(url['query']).map((one) => parameter(one, encoded)),
    pathVariables: listOf(url['variable']).map((one) => parameter(one)),
    headers: listOf(request['header'])
      .map((one) => parameter(one))
      .filter(({ key }) => key.toLowerCase() !== 'authorization'),
    ...(body === undefined ? {} : { body }),
    description: withoutSecrets(descriptionOf(request['description'])),
  };
}

export function listOf(value: unknown): readonly OpenApiRecord[] {
  // Elements are records or texts; `recordOf` and `String` look at each before it is used.
  return Array.isArray(value) ? value : [];
}

/** A text, or `{ content }`. */
export function descriptionOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { content } = recordOf(value);
  return typeof content === 'string' ? content.trim() : '';
}

/** Postman sends the separators of a query as they are. */
function encoded(value: string): string {
  return value.includes('{{') ? value : value.replace(/[%&=+#]/g, encodeURIComponent);
}

const secretHint = 'A secret: tick it, and take the value from a secret variable.';

function parameter(
  value: OpenApiRecord,
  write: (value: string) => string = (text) => text,
): KeyValue {
  const key = String(value['key']);
  const description = descriptionOf(value['description']);
  if (isSecretParameter(key)) return { key, value: '', description: secretHint, disabled: true };
  return {
    key,
    value: write(withoutSecrets(textOf(value['value']))),
    ...(description === '' ? {} : { description }),
    ...(value['disabled'] === true ? { disabled: true } : {}),
  };
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function bodyOf(body: OpenApiRecord): NonNullable<ItemRequest['body']> | undefined {
  const { mode, raw, urlencoded, formdata } = body;
  if (mode === 'raw') return rawBody(textOf(raw), body);
  if (mode === 'urlencoded')
    return { mode, urlencoded: listOf(urlencoded).map((one) => json(parameter(one))) };
  if (mode === 'formdata') return { mode, formdata: listOf(formdata).map(formPart) };
  return undefined;
}

function rawBody(raw: string, body: OpenApiRecord): NonNullable<ItemRequest['body']> {
  const { language } = recordOf(recordOf(body['options'])['raw']);
  return {
    mode: 'raw',
    raw: withoutSecrets(raw),
    ...(typeof language === 'string' ? { options: { raw: { language } } } : {}),
  };
}

function formPart(part: OpenApiRecord): JsonObject {
  const isFile = part['type'] === 'file';
  const { value, ...rest } = json(parameter(part));
  return isFile ? { ...rest, type: 'file', src: [] } : { ...rest, value, type: 'text' };
}

const json = (pair: KeyValue): JsonObject => ({ ...pair });
