import type { Call } from '../call.ts';
import type { SObjectRecord } from '../org/org.ts';
import { Refusal } from '../refusal.ts';
import { readJsonObject } from './read-json-object.ts';
import { fieldNamed, type SObjectType } from './sobject-types.ts';

/** Longest text of a field. */
const longest = 32_000;

/** The fields of a record in the body, by their right names. */
export function readFields(call: Call, type: SObjectType): SObjectRecord {
  const entries = Object.entries(readJsonObject(call));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const field = fieldNamed(type, name);
      if (field === undefined || field.readOnly === true) {
        const words = `No such column '${name.slice(0, 40)}' on sobject of type ${type.name}`;
        throw new Refusal('invalid-field', `${type.name} has no such field to write`, words);
      }
      return [field.name, plainValue(name, value)];
    }),
  );
}

function plainValue(name: string, value: unknown): string | number | boolean | null {
  const isPlain = value === null || ['string', 'number', 'boolean'].includes(typeof value);
  if (isPlain && String(value).length <= longest) {
    // One of the four kinds that were just looked for.
    return value as string | number | boolean | null;
  }
  const words = `The value of ${name.slice(0, 40)} is no text, number, boolean or null`;
  throw new Refusal('json-parser-error', 'a value cannot be stored in a field', words);
}
