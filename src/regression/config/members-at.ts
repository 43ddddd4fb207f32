import { configurationJsonSchema } from './configuration.ts';
import type { Path } from './located-document.ts';

/** Names of the members that the configuration knows at a path. */
export function membersAt(path: Path): readonly string[] {
  let schema: unknown = configurationJsonSchema();
  for (const step of path) schema = stepInto(schema, String(step));
  const names = Object.keys(membersOf(schema, 'properties'));
  return names.length > 0 ? names : enumOf(membersOf(schema, 'propertyNames'));
}

function stepInto(schema: unknown, step: string): unknown {
  return membersOf(schema, 'properties')[step] ?? membersOf(schema, 'additionalProperties');
}

function membersOf(schema: unknown, member: string): Record<string, unknown> {
  const found: unknown =
    typeof schema === 'object' && schema !== null ? Reflect.get(schema, member) : undefined;
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

function enumOf(schema: Record<string, unknown>): readonly string[] {
  const values = schema['enum'];
  return Array.isArray(values) ? values.map(String) : [];
}
