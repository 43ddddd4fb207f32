import { STATUS_CODES } from 'node:http';
import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { KeyValue, OriginalRequest, SavedResponse } from '../model/collection.ts';
import type { FlowRequest } from '../model/flow.ts';
import type { VariableText } from '../model/request.ts';
import { refusalExample, type SavedExample } from './refusal-example.ts';
import { stableId } from './stable-id.ts';

/**
 * The examples that Postman shows beside a request: the success, and each refusal it may meet. What
 * was sent stands with the success; a refusal differs from it in nothing that could be shown.
 */
export function savedResponses(
  request: FlowRequest,
  refusals: readonly KnownErrorId[],
  idPath: readonly string[],
): readonly SavedResponse[] {
  const { method, url } = request;
  return [
    ...request.examples.map((one) => savedResponse(one, originalRequest(request), idPath)),
    ...refusals
      .flatMap(refusalExample)
      .map((one) => savedResponse(one, { method, header: [], url }, idPath)),
  ];
}

function savedResponse(
  example: SavedExample,
  sent: OriginalRequest,
  idPath: readonly string[],
): SavedResponse {
  const { title, status, body, headers = [] } = example;
  const isText = typeof body === 'string';
  return {
    id: stableId(...idPath, 'example', title),
    name: title,
    originalRequest: sent,
    status: STATUS_CODES[status] ?? '',
    code: status,
    _postman_previewlanguage: isText ? 'text' : 'json',
    header: [...(isText ? [] : [jsonType]), ...headers],
    body: isText ? body : JSON.stringify(body, null, 2),
  };
}

const jsonType: KeyValue = { key: 'Content-Type', value: 'application/json;charset=UTF-8' };

function originalRequest({ method, body, url }: FlowRequest): OriginalRequest {
  return {
    method,
    header: [],
    ...(body?.kind === 'form' ? { body: formBody(body.parameters) } : {}),
    url,
  };
}

function formBody(
  parameters: readonly { readonly name: string; readonly value: VariableText }[],
): NonNullable<OriginalRequest['body']> {
  return {
    mode: 'urlencoded',
    urlencoded: parameters.map(({ name, value }) => ({ key: name, value })),
  };
}
