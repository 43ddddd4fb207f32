import type { Environment } from '../model/environment.ts';

/** A name that is put together of other values: which one it is shows only while it runs. */
const composedName = /\{\{[^{}]*\{\{/;

/**
 * The part of an environment whose names stand in a collection, or in another value; all of it where
 * names are composed. Newman makes an object of every value before and after each script, so those that
 * nobody asks for cost time.
 */
export function reachableValues(environment: Environment, collection: unknown): Environment {
  const values = environment.values.map(({ value }) => value);
  const text = [JSON.stringify(collection), ...values].join('\n');
  if (composedName.test(text)) return environment;
  return {
    ...environment,
    values: environment.values.filter(({ key }) => text.includes(JSON.stringify(key).slice(1, -1))),
  };
}
