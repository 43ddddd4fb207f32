import { parse } from 'yaml';
import type { Environment, EnvironmentValue } from '../../model/environment.ts';
import { isNestedTooDeep } from '../../model/is-nested-too-deep.ts';
import { isObject, parsedJson, withoutMark } from '../../model/read-json.ts';
import { variableNames } from '../../model/variables.ts';
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

function textOf(value: unknown): string {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/**
 * The members of an object, also of one that stands alone in another, as in `{ "Settings": { … } }`, or
 * in the `result` of the Salesforce CLI.
 */
function settingsIn(value: Readonly<Record<string, unknown>>): Values {
  const members = Object.entries(value);
  const inner = members.length === 1 ? members[0]?.[1] : value['result'];
  if (isObject(inner)) return settingsIn(inner);
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

const isVariable = (name: string): boolean => variableNames.some((one) => one === name);

function tried<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** No settings that a person wrote down are longer. */
const longestYaml = 50_000;

/**
 * What stands in YAML, if one of its names is ours: `name: value` is how people write settings down. All
 * is text, so that 64.0 stays 64.0; nothing stands for something else, so that nothing holds itself.
 */
function yamlIn(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text.length > longestYaml || !/^[\w"'-]+:(?:[ \t\r\n]|$)/m.test(text)) return undefined;
  if (isNestedTooDeep(text)) return undefined;
  const value: unknown = tried(() =>
    parse(text, { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false, maxAliasCount: 0 }),
  );
  const names = isObject(value) ? settingsIn(value).map(([name]) => variableOfName(name)) : [];
  return isObject(value) && names.some(isVariable) ? value : undefined;
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
  [/^\s*(?:\{|\[(?![\w .:-]+\][ \t]*[\r\n]))/, 'broken-json'],
  [/^\s*(?:eyJ[\w-]+\.[\w-]+\.[\w-]*|00D\w{12,15}!\S+|5Aep\S+)\s*$/, 'token'],
  [/^[ \t]*(?:export[ \t]+)?[A-Za-z_][\w.-]*[ \t]*=/m, 'dotenv'],
];

/** Reads a file that a customer sent back, whatever it turns out to be. */
export function readReturned(text: string): Returned {
  const plain = withoutMark(text);
  const json = parsedJson(plain);
  if (json !== undefined)
    return isNestedTooDeep(plain)
      ? { format: 'unknown', environment: environmentOf([]) }
      : fromJson(json);
  const yaml = yamlIn(plain);
  if (yaml !== undefined) return fromJson(yaml);
  const [, format = 'unknown'] = looks.find(([pattern]) => pattern.test(plain)) ?? [];
  return { format, environment: environmentOf(format === 'dotenv' ? dotenvValues(plain) : []) };
}
