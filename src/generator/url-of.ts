import type { ItemRequest, KeyValue } from '../model/collection.ts';
import type { Parameter, VariableText } from '../model/request.ts';
import { keyValue } from './key-value.ts';

/**
 * Splits a URL into the parts that Postman shows. What stands before the first slash of the path is
 * the host, such as `{{url}}{{site}}`; a variable that holds a whole URL is a host of its own.
 */
export function urlOf(url: VariableText, query: readonly Parameter[] = []): ItemRequest['url'] {
  const [host = '', ...path] = url.split('/');
  const pairs = query.map((parameter) => `${parameter.name}=${parameter.value}`);
  return {
    raw: pairs.length === 0 ? url : `${url}?${pairs.join('&')}`,
    host: [host],
    ...(path.length === 0 ? {} : { path }),
    ...(query.length === 0 ? {} : { query: query.map(keyValue) satisfies readonly KeyValue[] }),
  };
}
