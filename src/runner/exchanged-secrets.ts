import { isSecretName } from './secret-name.ts';
import type { SentPair, SentRequest } from './sent-request.ts';

/** The parameters in the query of a URL. */
export function queryOf(url: string): readonly SentPair[] {
  const query = url.slice(url.indexOf('?') + 1);
  return query === url
    ? []
    : [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

function authorizationOf({ headers }: SentRequest): readonly SentPair[] {
  return headers
    .filter(({ name }) => name.toLowerCase() === 'authorization')
    .flatMap(({ value }) => {
      const [scheme = '', credentials = ''] = value.split(/\s+(.*)/s);
      if (scheme.toLowerCase() !== 'basic')
        return [{ name: 'authorizationToken', value: credentials || scheme }];
      const pair = Buffer.from(credentials, 'base64').toString('utf8');
      return [{ name: 'authorizationPassword', value: pair.slice(pair.indexOf(':') + 1) }];
    });
}

/** The members of a JSON object, texts as they are and all else as nothing. */
export function membersOf(body: string): readonly SentPair[] {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null
      ? Object.entries(json).map(([name, value]) => ({
          name,
          value: typeof value === 'string' ? value : '',
        }))
      : [];
  } catch {
    return [];
  }
}

/** A member `code` of an answer is an error code; what a request sends under that name is a secret. */
const isSecretMember = (name: string): boolean => name !== 'code' && isSecretName(name);

/** Values that an exchange shows to be secret by the names they go under. */
export function exchangedSecrets(sent: SentRequest, answer: string): readonly SentPair[] {
  return [
    ...[...sent.form, ...queryOf(sent.url)].filter(({ name }) => isSecretName(name)),
    ...authorizationOf(sent),
    ...[...membersOf(sent.text), ...membersOf(answer)].filter(({ name }) => isSecretMember(name)),
  ].filter(({ value }) => value !== '');
}
