import { isObject } from '../model/read-json.ts';
import { variableNames } from '../model/variables.ts';
import { isSecretName } from '../runner/secret-name.ts';

type Json = Readonly<Record<string, unknown>>;

function descriptionless(key: string, value: string): Json {
  return { key, value, type: isSecretName(key) ? 'secret' : 'default', enabled: true };
}

/**
 * The text of an environment file with other values for some variables. Everything else in it stays
 * as it is: values, types, descriptions, order, members that only Postman knows, the indentation.
 */
export function withValues(text: string, values: ReadonlyMap<string, string>): string {
  const file: unknown = JSON.parse(text);
  const wrapped = isObject(file) && isObject(file['environment']);
  const environment = wrapped ? file['environment'] : file;
  if (!isObject(environment) || !Array.isArray(environment['values'])) return text;
  const found: readonly unknown[] = environment['values'];
  const keys = new Set(found.map((one) => (isObject(one) ? one['key'] : undefined)));
  const changed = found.map((one) => {
    const value = isObject(one) ? values.get(String(one['key'])) : undefined;
    return value === undefined || !isObject(one) ? one : { ...one, value, enabled: true };
  });
  const missing = variableNames.filter((name) => values.get(name) && !keys.has(name));
  const added = missing.map((name) => descriptionless(name, values.get(name) ?? ''));
  const after = { ...environment, values: [...changed, ...added] };
  const indent = /^[\t ]+(?=")/m.exec(text)?.[0] ?? '  ';
  return `${JSON.stringify(wrapped ? { ...file, environment: after } : after, null, indent)}\n`;
}
