import type { Environment } from '../../../src/model/environment.ts';

/** A request of a collection that nobody here generated. */
export interface ForeignRequest {
  readonly name: string;
  readonly url: unknown;
  readonly method?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly auth?: unknown;
  readonly body?: unknown;
  readonly protocolProfileBehavior?: unknown;
  readonly before?: string;
  readonly test?: string;
}

export interface ForeignFolder {
  readonly name: string;
  readonly items: readonly ForeignRequest[];
}

/** A test script that is content with any answer of status 200. */
export const passes = "pm.test('answers', () => pm.response.to.have.status(200));";

const pairs = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).map(([key, value]) => ({ key, value }));

const script = (listen: string, source: string | undefined) =>
  source === undefined
    ? []
    : [{ listen, script: { type: 'text/javascript', exec: source.split('\n') } }];

function itemOf(request: ForeignRequest): unknown {
  const { name, url, method, form, headers = {}, auth, body, before, test } = request;
  return {
    name,
    protocolProfileBehavior: request.protocolProfileBehavior ?? {},
    event: [...script('prerequest', before), ...script('test', test)],
    request: {
      method: method ?? (form === undefined ? 'GET' : 'POST'),
      header: pairs(headers),
      url,
      ...(auth === undefined ? {} : { auth }),
      ...(form === undefined ? {} : { body: { mode: 'urlencoded', urlencoded: pairs(form) } }),
      ...(body === undefined ? {} : { body }),
    },
  };
}

/** A collection v2.1 as a person exports it, without ids. */
export function foreignCollection(
  items: readonly (ForeignRequest | ForeignFolder)[],
  before?: string,
): unknown {
  return {
    info: {
      name: 'Foreign',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    event: script('prerequest', before),
    item: items.map((one) =>
      'items' in one ? { name: one.name, item: one.items.map(itemOf) } : itemOf(one),
    ),
  };
}

/** An environment; names given in `secrets` are typed so. */
export function environmentOf(
  values: Readonly<Record<string, string>>,
  secrets: readonly string[] = [],
): Environment {
  return {
    id: '00000000-0000-5000-8000-000000000000',
    name: 'Test',
    values: Object.entries(values).map(([key, value]) => ({
      key,
      value,
      type: secrets.includes(key) ? 'secret' : 'default',
      enabled: true,
    })),
    _postman_variable_scope: 'environment',
  };
}
