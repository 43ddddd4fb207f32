import { parsedJson } from '../model/read-json.ts';
import { isPlainWord } from '../redaction/secret-members.ts';
import { urlSecretsOf } from '../redaction/url-credentials.ts';
import { isSecretName, mayNameSecret } from './secret-name.ts';
import { pairsIn, queryOf, type SentPair, type SentRequest } from './sent-request.ts';

/** What came back. */
export interface Answer {
  readonly status?: number;
  readonly headers: readonly SentPair[];
  readonly body: string;
}

const headersNamed = (headers: readonly SentPair[], name: string): readonly SentPair[] =>
  headers.filter((one) => one.name.toLowerCase() === name);

function authorizationOf({ headers }: SentRequest): readonly SentPair[] {
  return headersNamed(headers, 'authorization').flatMap(({ value }) => {
    const [scheme = '', credentials = ''] = value.split(/\s+(.*)/s);
    if (scheme.toLowerCase() !== 'basic')
      return [{ name: 'authorizationToken', value: credentials || scheme }];
    const pair = Buffer.from(credentials, 'base64').toString('utf8');
    return [{ name: 'authorizationPassword', value: pair.slice(pair.indexOf(':') + 1) }];
  });
}

/** The members of a JSON object, texts as they are and all else as nothing. */
export function membersOf(body: string): readonly SentPair[] {
  const json = parsedJson(body);
  return typeof json === 'object' && json !== null
    ? Object.entries(json).map(([name, value]) => ({
        name,
        value: typeof value === 'string' ? value : '',
      }))
    : [];
}

/** A member `code` of JSON is an error code; a parameter of that name is a secret. */
const isSecretMember = (name: string): boolean => name !== 'code' && isSecretName(name);

/** Something in JSON. */
interface Member {
  /** Of the member, or of the list that holds it. */
  readonly name: string;
  readonly value: unknown;
  /** It stands below a member such as `errors`. */
  readonly tellsError: boolean;
}

/**
 * Every member in JSON, however deep, and what a list holds under the name of the list: without
 * recursion, since nobody limits the depth.
 */
function* membersIn(json: object): Generator<Member> {
  const waiting: Member[] = [{ name: '', value: json, tellsError: false }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const member of membersOfHolder(next)) {
      yield member;
      if (typeof member.value === 'object') waiting.push(member);
    }
  }
}

function membersOfHolder({ name: ofHolder, value: holder, tellsError }: Member): readonly Member[] {
  return Object.entries(holder ?? {}).map(([key, value]) => {
    const name = Array.isArray(holder) ? ofHolder : key;
    return { name, value, tellsError: tellsError || /^errors?$/i.test(name) };
  });
}

function secretsInJson(body: string): readonly (SentPair & Pick<Member, 'tellsError'>)[] {
  const json = mayNameSecret(body) ? parsedJson(body) : undefined;
  if (typeof json !== 'object' || json === null) return [];
  const found: (SentPair & Pick<Member, 'tellsError'>)[] = [];
  for (const { name, value, tellsError } of membersIn(json))
    if (typeof value === 'string' && isSecretMember(name)) found.push({ name, value, tellsError });
  return found;
}

function secretHeaders(headers: readonly SentPair[]): readonly SentPair[] {
  return headers.filter(({ name }) => isSecretName(name));
}

/** The name and the value of a cookie (RFC 6265 section 4.1.1), without its attributes. */
function cookieIn(text: string): SentPair {
  const [, name = '', value = ''] = /^\s*([^=;]*)=([^;]*)/.exec(text) ?? [];
  return { name, value };
}

function sentSecrets(sent: SentRequest): readonly SentPair[] {
  const cookies = headersNamed(sent.headers, 'cookie').flatMap(({ value }) => value.split(';'));
  const pairs = [...sent.form, ...queryOf(sent.url), ...cookies.map(cookieIn)];
  return [
    ...pairs.filter(({ name }) => isSecretName(name)),
    ...authorizationOf(sent),
    ...sent.credentials,
    ...urlSecretsOf(sent.url),
    ...secretHeaders(sent.headers),
    ...secretsInJson(sent.text),
  ];
}

/** A longer word may be a token; the longer one where something went wrong. */
const longestWord = { usual: 8, ofError: 20 } as const;

/**
 * A server says words under such a name, too: that a cookie is `deleted`, a token `valid`. Where something
 * went wrong it says sentences: what is wrong with a password.
 */
function isSaid(value: string, tellsError: boolean): boolean {
  const isSentence = /\S\s+\S/.test(value) && !value.startsWith('-----BEGIN');
  if (tellsError && isSentence) return true;
  return value.length <= longestWord[tellsError ? 'ofError' : 'usual'] && isPlainWord(value);
}

function answeredSecrets({ status = 0, headers, body }: Answer): readonly SentPair[] {
  const cookies = headersNamed(headers, 'set-cookie').map(({ value }) => cookieIn(value));
  const places = headersNamed(headers, 'location').flatMap(({ value }) => [
    ...queryOf(value),
    ...pairsIn(/#(.*)/.exec(value)?.[1] ?? ''),
  ]);
  const isRefusal = status >= 400;
  return [
    ...[...cookies, ...places].filter(({ name }) => isSecretName(name)),
    ...secretHeaders(headers),
  ]
    .map((one) => ({ ...one, tellsError: false }))
    .concat(secretsInJson(body))
    .filter(({ value, tellsError }) => !isSaid(value, isRefusal || tellsError));
}

/** Values that an exchange shows to be secret by the names they go under. */
export function exchangedSecrets(sent: SentRequest, answer: Answer): readonly SentPair[] {
  return [...sentSecrets(sent), ...answeredSecrets(answer)].filter(({ value }) => value !== '');
}
