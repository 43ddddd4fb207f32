import type { Environment, EnvironmentValue } from '../../model/environment.ts';

/** The values after a run in their order; `null` stands for one that is as it was before. */
export type EnvironmentChanges = readonly (EnvironmentValue | null)[];

const isSame = (one: EnvironmentValue | undefined, other: EnvironmentValue): boolean =>
  one !== undefined &&
  one.key === other.key &&
  one.value === other.value &&
  one.type === other.type &&
  one.enabled === other.enabled;

/** What a run has changed in its environment. Most values stay, and need not travel. */
export function environmentChanges(before: Environment, after: Environment): EnvironmentChanges {
  return after.values.map((value, at) => (isSame(before.values[at], value) ? null : value));
}

/** The environment after the run; over thousands of runs, what stayed is held once. */
export function withEnvironmentChanges(
  before: Environment,
  changes: EnvironmentChanges,
): Environment {
  return { ...before, values: changes.flatMap((value, at) => value ?? before.values[at] ?? []) };
}
