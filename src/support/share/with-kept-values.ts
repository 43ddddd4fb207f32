import { canonicalJson } from '../../generator/canonical-json.ts';
import type { Environment, EnvironmentValue } from '../../model/environment.ts';
import type { JsonObject } from '../../model/json.ts';

/** The environment template with some values filled in; those it does not have are added. */
export function withKeptValues(template: string, kept: ReadonlyMap<string, string>): string {
  // The generator has just written it.
  const environment: Environment = JSON.parse(template);
  const known = new Set(environment.values.map(({ key }) => key));
  const added = [...kept]
    .filter(([key]) => !known.has(key))
    .map(([key, value]): EnvironmentValue => ({ key, value, type: 'default', enabled: true }));
  const values = environment.values.map((one) => ({
    ...one,
    value: kept.get(one.key) ?? one.value,
  }));
  // An environment holds nothing but JSON.
  return canonicalJson({ ...environment, values: [...values, ...added] } as unknown as JsonObject);
}
