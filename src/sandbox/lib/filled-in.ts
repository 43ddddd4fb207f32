/** A value in whose texts `{{name}}` stands for a variable. */
export function filledIn(value: unknown): unknown {
  if (typeof value === 'string') return pm.variables.replaceIn(value);
  return Array.isArray(value) ? value.map(filledIn) : value;
}
