import { answerOf, listIn, memberOf, plain, textIn } from './foreign-value.ts';

/** A name with its value, as sent in a header, a form or a query. */
export interface SentPair {
  readonly name: string;
  readonly value: string;
}

/** A request as it went out: variables and credentials are in their places. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly SentPair[];
  /** Parameters of a form body, `urlencoded` or `formdata`. */
  readonly form: readonly SentPair[];
  /** A body that is no form. */
  readonly text: string;
}

function enabledPairs(list: readonly unknown[]): readonly SentPair[] {
  return list
    .filter((one) => memberOf(one, 'disabled') !== true)
    .map((one) => ({ name: textIn(one, 'key') ?? '', value: textIn(one, 'value') ?? '' }));
}

function otherBody(body: unknown): string {
  const mode = textIn(body, 'mode') ?? '';
  if (mode === 'urlencoded' || mode === 'formdata') return '';
  const content = memberOf(body, mode);
  return typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
}

/** Reads the request that Newman's events carry, an object of Postman's SDK. */
export function sentRequestOf(request: unknown): SentRequest {
  const data = plain(request);
  const body = memberOf(data, 'body');
  return {
    method: textIn(data, 'method') ?? 'GET',
    url: String(answerOf(memberOf(request, 'url'), 'toString') ?? ''),
    headers: enabledPairs(listIn(data, 'header')),
    form: enabledPairs([...listIn(body, 'urlencoded'), ...listIn(body, 'formdata')]),
    text: otherBody(body),
  };
}
