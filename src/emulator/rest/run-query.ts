import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import type { SObjectRecord } from '../org/org.ts';
import { Refusal } from '../refusal.ts';
import { conditionOf } from './condition-of.ts';
import type { Comparison, SoqlQuery } from './parse-soql.ts';
import { recordsOf } from './records.ts';
import { type Field, fieldNamed, type SObjectType, sObjectTypeNamed } from './sobject-types.ts';

type Value = Comparison['value'];

/** A query whose names are those of fields that there are. */
interface BoundQuery {
  readonly type: SObjectType;
  readonly columns: readonly Field[];
  readonly where: readonly ((record: SObjectRecord) => boolean)[];
  readonly order: { readonly field: Field; readonly descending: boolean } | undefined;
}

/** Answers a query from the records of the org. */
export function runQuery(call: Call, query: SoqlQuery, version: string): JsonObject {
  const { type, columns, where, order } = bind(query);
  const matching = [...recordsOf(call.org, type).values()].filter((record) =>
    where.every((holds) => holds(record)),
  );
  const found = inOrder(order, matching).slice(0, query.limit);
  if (query.fields === 'count') return { totalSize: found.length, done: true, records: [] };
  return {
    totalSize: found.length,
    done: true,
    records: found.map((record) => ({
      attributes: attributesOf(type, version, String(record['Id'])),
      ...Object.fromEntries(columns.map(({ name }) => [name, record[name] ?? null])),
    })),
  };
}

/** What `columns=true` answers: the shape of the result instead of the result. */
export function describeColumns(query: SoqlQuery): JsonObject {
  const { type, columns } = bind(query);
  return {
    columnMetadata: columns.map(columnOf),
    entityName: type.name,
    groupBy: false,
    idSelected: columns.some(({ name }) => name === 'Id'),
    keyPrefix: type.keyPrefix,
  };
}

/** Finds every field that the query names, whether or not a record is there to be asked for it. */
function bind({ from, fields, where, orderBy }: SoqlQuery): BoundQuery {
  const type = typeNamed(from);
  const columns = fields === 'count' ? [] : fields.map((name) => requireField(type, name));
  return {
    type,
    // A column that is named again shows nothing more.
    columns: [...new Set(columns)],
    where: where.map((comparison) => conditionOf(requireField(type, comparison.field), comparison)),
    order: orderBy && { ...orderBy, field: requireField(type, orderBy.field) },
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

function typeNamed(name: string): SObjectType {
  const type = sObjectTypeNamed(name);
  if (type !== undefined) return type;
  const words = `sObject type '${name}' is not supported.`;
  throw new Refusal('invalid-type', `the emulated org has no object ${name}`, words);
}

function requireField(type: SObjectType, name: string): Field {
  const field = fieldNamed(type, name);
  if (field !== undefined) return field;
  const words = `No such column '${name}' on entity '${type.name}'.`;
  throw new Refusal('invalid-field', `${type.name} has no field ${name}`, words);
}

function inOrder(
  order: BoundQuery['order'],
  records: readonly SObjectRecord[],
): readonly SObjectRecord[] {
  if (order === undefined) return records;
  const { name } = order.field;
  const direction = order.descending ? -1 : 1;
  return records.toSorted(
    (one, other) => direction * compare(one[name] ?? null, other[name] ?? null),
  );
}

function compare(one: Value, other: Value): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one ?? '').localeCompare(String(other ?? ''));
}
