import { isPlainWord } from '../redaction/secret-members.ts';
import { parsedJson } from './foreign-value.ts';
import { isSecretName, mayNameSecret } from './secret-name.ts';
import { pairsIn, queryOf, type SentPair, type SentRequest } from './sent-request.ts';

/** What came back. */
export interface Answer {
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

/**
 * Every member in JSON, however deep, and what a list holds under the name of the list: without
 * recursion, since nobody limits the depth.
 */
function* membersIn(json: object): Generator<readonly [string, unknown]> {
  const waiting: (readonly [name: string, holder: object])[] = [['', json]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [name, holder] = next;
    for (const [key, value] of Object.entries(holder)) {
      const member = [Array.isArray(holder) ? name : key, value] as const;
      yield member;
      if (typeof value === 'object' && value !== null) waiting.push([member[0], value]);
    }
  }
}

function secretsInJson(body: string): readonly SentPair[] {
  const json = mayNameSecret(body) ? parsedJson(body) : undefined;
  const found: SentPair[] = [];
  if (typeof json === 'object' && json !== null)
    for (const [name, value] of membersIn(json))
      if (typeof value === 'string' && isSecretMember(name)) found.push({ name, value });
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
    ...secretHeaders(sent.headers),
    ...secretsInJson(sent.text),
  ];
}

/** A longer word may be a token. */
const longestWord = 20;

/** A server says a word or a sentence under such a name, too: what is wrong with a password. */
function isSaid({ value }: SentPair): boolean {
  const isSentence = /\S\s+\S/.test(value) && !value.startsWith('-----BEGIN');
  return isSentence || (value.length <= longestWord && isPlainWord(value));
}

function answeredSecrets({ headers, body }: Answer): readonly SentPair[] {
  const cookies = headersNamed(headers, 'set-cookie').map(({ value }) => cookieIn(value));
  const places = headersNamed(headers, 'location').flatMap(({ value }) => [
    ...queryOf(value),
    ...pairsIn(/#(.*)/.exec(value)?.[1] ?? ''),
  ]);
  return [
    ...[...cookies, ...places].filter(({ name }) => isSecretName(name)),
    ...secretHeaders(headers),
    ...secretsInJson(body),
  ].filter((one) => !isSaid(one));
}

/** Values that an exchange shows to be secret by the names they go under. */
export function exchangedSecrets(sent: SentRequest, answer: Answer): readonly SentPair[] {
  return [...sentSecrets(sent), ...answeredSecrets(answer)].filter(({ value }) => value !== '');
}
