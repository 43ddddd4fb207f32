import type { SavedResponse } from '../../model/collection.ts';
import { stableId } from '../stable-id.ts';
import { listOf } from './foreign-request.ts';
import type { OpenApiRecord } from './references.ts';
import { withoutSecrets } from './without-secrets.ts';

interface Placing {
  readonly idPath: readonly string[];
  readonly originalRequest: SavedResponse['originalRequest'];
}

/** The examples of answers that the document has, but for the one that stands for all others. */
export function foreignResponses(
  value: unknown,
  { idPath, originalRequest }: Placing,
): readonly SavedResponse[] {
  return listOf(value)
    .filter(({ code }) => typeof code === 'number')
    .map((response, at) => ({
      id: stableId(...idPath, 'example', String(at)),
      name: String(response['name'] ?? response['code']),
      originalRequest,
      status: String(response['status'] ?? ''),
      code: Number(response['code']),
      _postman_previewlanguage: isJson(response) ? 'json' : 'text',
      header: contentType(response),
      body: typeof response['body'] === 'string' ? withoutSecrets(response['body']) : '',
    }));
}

/** Whether every success that the document describes with a body is JSON. */
export function promisesJson(value: unknown): boolean {
  const successes = listOf(value).filter(
    ({ code }) => typeof code === 'number' && code >= 200 && code < 300,
  );
  const typed = successes.filter((response) => contentType(response).length > 0);
  return typed.length > 0 && typed.every(isJson);
}

function contentType(response: OpenApiRecord): SavedResponse['header'] {
  const found = listOf(response['header']).find(
    ({ key }) => String(key).toLowerCase() === 'content-type',
  );
  return found === undefined ? [] : [{ key: 'Content-Type', value: String(found['value']) }];
}

function isJson(response: OpenApiRecord): boolean {
  return contentType(response).some(({ value }) => /json/i.test(value));
}
