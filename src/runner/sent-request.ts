import { parsedJson } from '../model/read-json.ts';
import { answerOf, listIn, memberOf, plain, spelled, textIn } from './foreign-value.ts';

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
  /** Parameters of a form body: `urlencoded`, `formdata`, or raw with the content type of a form. */
  readonly form: readonly SentPair[];
  /** A body that is no form. */
  readonly text: string;
  /** Secrets that the authorization is made of; they need not go out as such. */
  readonly credentials: readonly SentPair[];
}

/** The pairs of an `application/x-www-form-urlencoded` text. */
export function pairsIn(text: string): readonly SentPair[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ name, value }));
}

/** The parameters in the query of a URL. */
export function queryOf(url: string): readonly SentPair[] {
  return pairsIn(/\?([^#]*)/.exec(url)?.[1] ?? '');
}

function enabledPairs(list: readonly unknown[]): readonly SentPair[] {
  return list
    .filter((one) => memberOf(one, 'disabled') !== true)
    .map((one) => ({ name: textIn(one, 'key') ?? '', value: textIn(one, 'value') ?? '' }));
}

/** Parameters of Postman's authorization helpers; `value` is that of an API key. */
const secretParameters: ReadonlySet<string> = new Set([
  'accessToken',
  'authKey',
  'clientSecret',
  'clientToken',
  'consumerSecret',
  'password',
  'privateKey',
  'secret',
  'secretKey',
  'sessionToken',
  'token',
  'tokenSecret',
  'value',
]);

function credentialsOf(auth: unknown): readonly SentPair[] {
  return enabledPairs(listIn(auth, textIn(auth, 'type') ?? ''))
    .filter(({ name }) => secretParameters.has(name))
    .map(({ name, value }) => ({ name: name === 'value' ? 'apiKey' : name, value }));
}

/** Methods whose body Newman leaves out, unless the request is told to keep it. */
const bodiless = /^(?:get|copy|head|purge|unlock)$/i;

const formType = /^application\/x-www-form-urlencoded\b/i;

const nothing = { form: [], text: '' };

type Body = Pick<SentRequest, 'form' | 'text'>;

/** The body in the one mode that is sent: exports keep what was typed in the others, too. */
function bodyOf(body: unknown, contentType: string): Body {
  const mode = textIn(body, 'mode') ?? '';
  const content = memberOf(body, mode);
  if (Array.isArray(content)) return { form: enabledPairs(content), text: '' };
  // A file goes out, not its name.
  if (mode === 'file') return nothing;
  if (mode === 'graphql') return { form: [], text: JSON.stringify(graphql(content)) };
  const text = typeof content === 'string' ? content : (JSON.stringify(content) ?? '');
  return formType.test(contentType) ? { form: pairsIn(text), text: '' } : { form: [], text };
}

/** Its variables go out as members, also where they are typed as JSON text. */
function graphql(content: unknown): unknown {
  const variables = memberOf(content, 'variables');
  return {
    query: memberOf(content, 'query'),
    operationName: memberOf(content, 'operationName'),
    variables: typeof variables === 'string' ? (parsedJson(variables) ?? variables) : variables,
  };
}

function isLeftOut(item: unknown, method: string, body: unknown): boolean {
  const behavior = answerOf(item, 'getProtocolProfileBehaviorResolved');
  const isPruned = bodiless.test(method) && memberOf(behavior, 'disableBodyPruning') !== true;
  return isPruned || memberOf(body, 'disabled') === true;
}

/** Reads the request that Newman's events carry, an object of Postman's SDK, and the item it is of. */
export function sentRequestOf(request: unknown, item: unknown): SentRequest {
  const data = plain(request);
  const body = memberOf(data, 'body');
  const method = textIn(data, 'method') ?? 'GET';
  const headers = enabledPairs(listIn(data, 'header'));
  const contentType = headers.find(({ name }) => name.toLowerCase() === 'content-type')?.value;
  return {
    method,
    url: spelled(answerOf(memberOf(request, 'url'), 'toString') ?? ''),
    headers,
    credentials: credentialsOf(memberOf(data, 'auth')),
    ...(isLeftOut(item, method, body) ? nothing : bodyOf(body, contentType ?? '')),
  };
}
