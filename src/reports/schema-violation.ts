import { isObject } from '../model/read-json.ts';
import type { Schema } from './result-schema.ts';

type Violation = string | undefined;

/**
 * The first place at which a value is not what the schema says, in words that follow the name of the
 * place (`collections[0].name must be a string`); nothing when it fits.
 */
export function schemaViolation(value: unknown, schema: Schema, place: string): Violation {
  if ('const' in schema) {
    return value === schema.const ? undefined : `${place} must be "${schema.const}"`;
  }
  switch (schema.type) {
    case 'object':
      return violationInObject(value, schema, place);
    case 'array':
      return violationInArray(value, schema, place);
    case 'string':
      return violationInString(value, schema, place);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${place} must be true or false`;
    default:
      return violationInNumber(value, schema, place);
  }
}

function violationInObject(
  value: unknown,
  schema: Extract<Schema, { type: 'object' }>,
  place: string,
): Violation {
  if (!isObject(value)) return `${place} must be an object`;
  return firstOf(Object.entries(schema.properties), ([name, member]) => {
    const at = `${place}.${name}`;
    if (Object.hasOwn(value, name)) return schemaViolation(value[name], member, at);
    return schema.required.includes(name) ? `${at} is missing` : undefined;
  });
}

function violationInArray(
  value: unknown,
  schema: Extract<Schema, { type: 'array' }>,
  place: string,
): Violation {
  if (!Array.isArray(value)) return `${place} must be a list`;
  return firstOf([...value.entries()], ([index, one]) =>
    schemaViolation(one, schema.items, `${place}[${index}]`),
  );
}

function violationInString(
  value: unknown,
  schema: Extract<Schema, { type: 'string' }>,
  place: string,
): Violation {
  if (typeof value !== 'string') return `${place} must be a string`;
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return `${place} must be one of ${schema.enum.join(', ')}`;
  }
  return schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)
    ? undefined
    : `${place} must match ${schema.pattern}`;
}

function violationInNumber(
  value: unknown,
  schema: Extract<Schema, { type: 'integer' | 'number' }>,
  place: string,
): Violation {
  if (typeof value !== 'number') return `${place} must be a number`;
  if (schema.type === 'integer' && !Number.isInteger(value))
    return `${place} must be a whole number`;
  return schema.minimum === undefined || value >= schema.minimum
    ? undefined
    : `${place} must be at least ${schema.minimum}`;
}

function firstOf<T>(list: readonly T[], violationOf: (one: T) => Violation): Violation {
  for (const one of list) {
    const violation = violationOf(one);
    if (violation !== undefined) return violation;
  }
  return undefined;
}
