import type { ItemRequest } from '../model/collection.ts';
import type { FlowRequest } from '../model/flow.ts';
import type { Authorization, Body } from '../model/request.ts';
import { keyValue } from './key-value.ts';
import { urlOf } from './url-of.ts';

/** A request as Postman writes it. */
export function itemRequest(request: FlowRequest): ItemRequest {
  return {
    auth: authOf(request.authorization),
    method: request.method,
    header: (request.headers ?? []).map(keyValue),
    ...(request.body === undefined ? {} : { body: bodyOf(request.body) }),
    url: urlOf(request.url, request.query),
    description: request.description,
  };
}

function authOf(authorization: Authorization): ItemRequest['auth'] {
  if (authorization.kind === 'none') return { type: 'noauth' };
  if (authorization.kind === 'bearer') {
    return { type: 'bearer', bearer: [credential('token', authorization.token)] };
  }
  return {
    type: 'basic',
    basic: [
      credential('username', authorization.username),
      credential('password', authorization.password),
    ],
  };
}

function credential(key: string, value: string) {
  return { key, value, type: 'string' } as const;
}

/** A body as Postman writes it. */
export function bodyOf(body: Body): NonNullable<ItemRequest['body']> {
  return body.kind === 'form'
    ? { mode: 'urlencoded', urlencoded: body.parameters.map((one) => ({ ...keyValue(one) })) }
    : {
        mode: 'raw',
        raw: JSON.stringify(body.json, null, 2),
        options: { raw: { language: 'json' } },
      };
}
