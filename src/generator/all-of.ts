import type { Condition } from '../model/assertion.ts';

/** One condition of many, as the member of a request; none of none. */
export function allOf(...conditions: readonly (Condition | undefined)[]): {
  readonly onlyIf?: Condition;
} {
  const flat = conditions.flatMap((one) => (one === undefined ? [] : flattened(one)));
  const different = [...new Map(flat.map((one) => [JSON.stringify(one), one])).values()];
  const [first, ...rest] = different;
  if (first === undefined) return {};
  return { onlyIf: rest.length === 0 ? first : { all: different } };
}

function flattened(condition: Condition): readonly Condition[] {
  return 'all' in condition ? condition.all.flatMap(flattened) : [condition];
}
