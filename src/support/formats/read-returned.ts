import type { Environment, EnvironmentValue } from '../../model/environment.ts';
import { isNestedTooDeep } from '../../model/is-nested-too-deep.ts';
import { collectionIn } from '../../runner/collection-in.ts';
import { environmentIn } from '../../runner/environment-in.ts';
import { isSecretName } from '../../runner/secret-name.ts';
import { dotenvValues } from './dotenv-values.ts';
import { variableOfName } from './variable-of-name.ts';

/** What a file that came back is. */
export type ReturnedFormat =
  | 'postman-environment'
  | 'settings'
  | 'dotenv'
  | 'collection'
  | 'token-response'
  | 'key'
  | 'certificate'
  | 'token'
  | 'broken-json'
  | 'web-page'
  | 'binary'
  | 'empty'
  | 'unknown';

export interface Returned {
  readonly format: ReturnedFormat;
  /** What could be read of it; there are no values in some formats. */
  readonly environment: Environment;
}

type Values = readonly (readonly [name: string, value: string])[];

function environmentOf(values: Values): Environment {
  return {
    id: '',
    name: 'returned',
    values: values.map(([name, value]): EnvironmentValue => {
      const key = variableOfName(name);
      const isSecret = isSecretName(key) || isSecretName(name);
      return { key, value, type: isSecret ? 'secret' : 'default', enabled: true };
    }),
    _postman_variable_scope: 'environment',
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The members of an object, also of one that stands alone in another, as in `{ "Settings": { … } }`. */
function settingsIn(value: Readonly<Record<string, unknown>>): Values {
  const members = Object.entries(value);
  const [only] = members;
  if (members.length === 1 && only !== undefined && isObject(only[1])) return settingsIn(only[1]);
  return members.map(([name, one]) => [name, textOf(one)]);
}

/** An environment with names as we have them, also where they were written otherwise. */
function namedAsOurs(environment: Environment): Environment {
  const taken = new Set(environment.values.map(({ key }) => key));
  const values = environment.values.map((one) => {
    const key = variableOfName(one.key);
    return taken.has(key) ? one : { ...one, key };
  });
  return { ...environment, values };
}

function tried<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function fromJson(value: unknown): Returned {
  const environment = tried(() => environmentIn(value, 'returned'));
  if (environment !== undefined)
    return { format: 'postman-environment', environment: namedAsOurs(environment) };
  if (tried(() => collectionIn(value, 'returned')) !== undefined)
    return { format: 'collection', environment: environmentOf([]) };
  if (!isObject(value)) return { format: 'unknown', environment: environmentOf([]) };
  const settings = settingsIn(value);
  const isToken = settings.some(([name]) => name === 'access_token');
  return { format: isToken ? 'token-response' : 'settings', environment: environmentOf(settings) };
}

/** What a text is by its look; the first that fits counts. */
const looks: readonly (readonly [pattern: RegExp, format: ReturnedFormat])[] = [
  [/^\s*$/, 'empty'],
  [/\0/, 'binary'],
  [/^\s*(?:<!doctype|<html)/i, 'web-page'],
  [/^[^=]*-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'key'],
  [/^[^=]*-----BEGIN CERTIFICATE-----/, 'certificate'],
  [/^\s*[{[]/, 'broken-json'],
  [/^\s*(?:eyJ[\w-]+\.[\w-]+\.[\w-]*|00D\w{12,15}!\S+|5Aep\S+)\s*$/, 'token'],
  [/^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=/m, 'dotenv'],
];

/** Reads a file that a customer sent back, whatever it turns out to be. */
export function readReturned(text: string): Returned {
  const plain = text.replace(/^\uFEFF/, '');
  const json = tried((): unknown => JSON.parse(plain));
  if (json !== undefined)
    return isNestedTooDeep(plain)
      ? { format: 'unknown', environment: environmentOf([]) }
      : fromJson(json);
  const [, format = 'unknown'] = looks.find(([pattern]) => pattern.test(plain)) ?? [];
  return { format, environment: environmentOf(format === 'dotenv' ? dotenvValues(plain) : []) };
}
