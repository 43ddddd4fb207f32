import { STATUS_CODES } from 'node:http';
import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { OriginalRequest, SavedResponse } from '../model/collection.ts';
import type { Example, FlowRequest } from '../model/flow.ts';
import type { Body } from '../model/request.ts';
import { bodyOf } from './item-request.ts';
import { refusalExample } from './refusal-example.ts';
import { stableId } from './stable-id.ts';
import { urlOf } from './url-of.ts';

/**
 * The examples that Postman shows beside a request: the success, and each refusal it may meet. What
 * was sent stands with the success; a refusal differs from it in nothing that could be shown.
 */
export function savedResponses(
  { method, url, query, body, examples }: FlowRequest,
  refusals: readonly KnownErrorId[],
  idPath: readonly string[],
): readonly SavedResponse[] {
  const briefly: OriginalRequest = { method, header: [], url: urlOf(url, query).raw };
  const sent = body === undefined ? briefly : { ...briefly, body: bodySent(body) };
  return [
    ...examples.map((one) => savedResponse(one, sent, idPath)),
    ...refusals.flatMap(refusalExample).map((one) => savedResponse(one, briefly, idPath)),
  ];
}

function savedResponse(
  { title, status, body, headers = {} }: Example,
  sent: OriginalRequest,
  idPath: readonly string[],
): SavedResponse {
  const isText = typeof body === 'string';
  const allHeaders = { ...(isText ? {} : jsonType), ...headers };
  return {
    id: stableId(...idPath, 'example', title),
    name: title,
    originalRequest: sent,
    status: STATUS_CODES[status] ?? '',
    code: status,
    _postman_previewlanguage: isText ? 'text' : 'json',
    header: Object.entries(allHeaders).map(([key, value]) => ({ key, value })),
    body: isText ? body : JSON.stringify(body, null, 2),
  };
}

const jsonType = { 'Content-Type': 'application/json;charset=UTF-8' };

/** Values, and no words about them: those stand in the request itself. */
function bodySent(body: Body): NonNullable<OriginalRequest['body']> {
  if (body.kind !== 'form') return bodyOf(body);
  return {
    mode: 'urlencoded',
    urlencoded: body.parameters.map(({ name, value }) => ({ key: name, value })),
  };
}
