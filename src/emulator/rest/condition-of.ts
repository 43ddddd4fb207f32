import type { SObjectRecord } from '../org/org.ts';
import { withChecksum } from '../org/salesforce-id.ts';
import type { Comparison } from './parse-soql.ts';
import type { Field } from './sobject-types.ts';

type Value = Comparison['value'];

/** Whether a record meets a comparison of a query. A query has hundreds of them, and an org thousands of records. */
export function conditionOf(
  field: Field,
  { operator, value }: Comparison,
): (record: SObjectRecord) => boolean {
  const isSame = sameAs(field, value);
  const expected = operator === '=';
  return (record) => isSame(record[field.name] ?? null) === expected;
}

/** Text is compared without regard to case, as SOQL does; ids with regard to it, in either length. */
function sameAs({ type }: Field, value: Value): (one: Value) => boolean {
  if (typeof value !== 'string') return (one) => one === value;
  if (type === 'id' || type === 'reference') return sameIdAs(value);
  const lower = value.toLowerCase();
  return (one) =>
    typeof one === 'string' && one.length === value.length && one.toLowerCase() === lower;
}

function sameIdAs(value: string): (one: Value) => boolean {
  const id15 = value.slice(0, 15);
  const id18 = withChecksum(id15);
  const isId = value.length === 15 || value === id18;
  if (!isId) return (one) => one === value;
  return (one) => one === id15 || one === id18;
}
