/** A JSON value in whose texts `{{name}}` stands for a variable. */
export function filledIn(value: unknown): unknown {
  if (typeof value === 'string') return pm.variables.replaceIn(value);
  if (Array.isArray(value)) return value.map(filledIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, filledIn(member)]),
  );
}
