import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import type { SObjectRecord } from '../org/org.ts';
import { Refusal } from '../refusal.ts';
import type { Comparison, SoqlQuery } from './parse-soql.ts';
import { recordsOf } from './records.ts';
import { type Field, fieldNamed, type SObjectType, sObjectTypeNamed } from './sobject-types.ts';

/** Answers a query from the records of the org. */
export function runQuery(call: Call, query: SoqlQuery, version: string): JsonObject {
  const type = typeOf(query);
  const matching = [...recordsOf(call.org, type).values()].filter((record) =>
    query.where.every((comparison) => holds(type, comparison, record)),
  );
  const found = inOrder(type, query, matching).slice(0, query.limit);
  if (query.fields === 'count') return { totalSize: found.length, done: true, records: [] };
  const fields = query.fields.map((name) => requireField(type, name).name);
  return {
    totalSize: found.length,
    done: true,
    records: found.map((record) => ({
      attributes: attributesOf(type, version, String(record['Id'])),
      ...Object.fromEntries(fields.map((name) => [name, record[name] ?? null])),
    })),
  };
}

/** What `columns=true` answers: the shape of the result instead of the result. */
export function describeColumns(query: SoqlQuery): JsonObject {
  const type = typeOf(query);
  const names = query.fields === 'count' ? [] : query.fields;
  return {
    columnMetadata: names.map((name) => columnOf(requireField(type, name))),
    entityName: type.name,
    groupBy: false,
    idSelected: names.some((name) => name.toLowerCase() === 'id'),
    keyPrefix: type.keyPrefix,
  };
}

export function attributesOf(type: SObjectType, version: string, id: string): JsonObject {
  return { type: type.name, url: `/services/data/${version}/sobjects/${type.name}/${id}` };
}

function columnOf({ name, type, readOnly }: Field): JsonObject {
  return {
    aggregate: false,
    apexType: type === 'boolean' ? 'Boolean' : 'String',
    booleanType: type === 'boolean',
    columnName: name,
    custom: false,
    displayName: name,
    foreignKeyName: null,
    insertable: readOnly === undefined,
    joinColumns: [],
    numberType: type === 'double',
    textType: type !== 'boolean' && type !== 'double',
    updatable: readOnly === undefined,
  };
}

function typeOf(query: SoqlQuery): SObjectType {
  const type = sObjectTypeNamed(query.from);
  if (type !== undefined) return type;
  const words = `sObject type '${query.from}' is not supported.`;
  throw new Refusal('invalid-type', `the emulated org has no object ${query.from}`, words);
}

function requireField(type: SObjectType, name: string): Field {
  const field = fieldNamed(type, name);
  if (field !== undefined) return field;
  const words = `No such column '${name}' on entity '${type.name}'.`;
  throw new Refusal('invalid-field', `${type.name} has no field ${name}`, words);
}

function holds(type: SObjectType, comparison: Comparison, record: SObjectRecord): boolean {
  const field = requireField(type, comparison.field);
  const isEqual = sameValue(record[field.name] ?? null, comparison.value);
  return isEqual === (comparison.operator === '=');
}

/** Text is compared without regard to case, as SOQL does; ids are the exception. */
function sameValue(one: string | number | boolean | null, other: Comparison['value']): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return one === other;
  return one.toLowerCase() === other.toLowerCase();
}

function inOrder(
  type: SObjectType,
  { orderBy }: SoqlQuery,
  records: readonly SObjectRecord[],
): readonly SObjectRecord[] {
  if (orderBy === undefined) return records;
  const { name } = requireField(type, orderBy.field);
  const direction = orderBy.descending ? -1 : 1;
  return records.toSorted(
    (one, other) => direction * String(one[name] ?? '').localeCompare(String(other[name] ?? '')),
  );
}
