import type { JsonObject } from '../../model/json.ts';
import type { Call } from '../call.ts';
import { Refusal } from '../refusal.ts';

/** The kinds of configuration that a CPQ tenant keeps. */
export type ConfigurationKind = 'table' | 'blueprint' | 'rule';

/** A tenant keeps so much of each kind, and then lets the oldest go. */
const kept = 1_000;

const firstOnes: Readonly<Record<ConfigurationKind, readonly JsonObject[]>> = {
  table: [{ name: 'emulated_prices', rows: [{ id: '1', product: 'EMULATOR', price: 10 }] }],
  blueprint: [{ name: 'emulated_blueprint', modified: '2026-01-01T00:00:00Z' }],
  rule: [{ name: 'emulated_rule', blueprint: 'emulated_blueprint' }],
};

/** The tenant's configuration of one kind, by name. */
export function configurationOf(call: Call, kind: ConfigurationKind): Map<string, JsonObject> {
  const known = call.org.cpq.get(kind);
  if (known !== undefined) return known;
  const first = new Map(firstOnes[kind].map((one) => [String(one['name']), one]));
  call.org.cpq.set(kind, first);
  return first;
}

export function configurationNamed(call: Call, kind: ConfigurationKind, name: string): JsonObject {
  const found = configurationOf(call, kind).get(name);
  if (found !== undefined) return found;
  const words = `There is no ${kind} ${name.slice(0, 100)}`;
  throw new Refusal('cpq-not-found', words, words);
}

export function keepConfiguration(
  call: Call,
  kind: ConfigurationKind,
  one: JsonObject & { readonly name: string },
): void {
  const all = configurationOf(call, kind);
  all.set(one.name, one);
  const oldest = all.size > kept ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
}
