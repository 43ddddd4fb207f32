import type { JsonObject, JsonValue } from '../../model/json.ts';
import { isJsonObject } from '../../model/read-json.ts';

/** Variables of a collection or environment as generated, with a person's own behind them. */
export function keptVariables(
  existing: JsonObject,
  generated: JsonObject,
  member: 'variable' | 'values',
): JsonObject {
  const made = variablesIn(generated[member]);
  const names = new Set(made.map(({ key }) => key));
  const own = variablesIn(existing[member]).filter((one) => isOurs(one) && !names.has(one['key']));
  return made.length + own.length === 0 ? {} : { [member]: [...made, ...own] };
}

/** The name or the description begins with the word. */
function isOurs({ key, description }: JsonObject): boolean {
  return /^[Oo]urs(?![a-z])/.test(String(key)) || /^Ours\b/.test(textOf(description));
}

function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return isJsonObject(value) && typeof value['content'] === 'string' ? value['content'] : '';
}

function variablesIn(value: JsonValue | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
