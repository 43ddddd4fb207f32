import type { Environment, EnvironmentValue } from '../model/environment.ts';
import { spelled } from './foreign-value.ts';
import { scopeVariables } from './scope-variables.ts';
import { isSecretName } from './secret-name.ts';

function valuesAfter(scope: unknown): ReadonlyMap<string, string> {
  return new Map(
    scopeVariables(scope)
      .filter(({ isOff }) => !isOff)
      .map(({ name, value }) => [name, spelled(value ?? '')]),
  );
}

/**
 * The environment as the scripts left it, which were given it or a part of it. Newman loses types and
 * descriptions: they are kept. What a script has unset stays, emptied, so that a person can fill it in
 * again.
 */
export function environmentAfter(
  before: Environment,
  given: Environment,
  scope: unknown,
): Environment {
  if (scope === undefined) return before;
  const after = valuesAfter(scope);
  const known = new Set(before.values.map(({ key }) => key));
  const added = [...after]
    .filter(([key]) => !known.has(key))
    .map(
      ([key, value]): EnvironmentValue => ({
        key,
        value,
        type: isSecretName(key) ? 'secret' : 'default',
        enabled: true,
      }),
    );
  const reached = new Set(given.values.map(({ key }) => key));
  const kept = before.values.map((one) =>
    one.enabled && (reached.has(one.key) || after.has(one.key))
      ? { ...one, value: after.get(one.key) ?? '' }
      : one,
  );
  return { ...before, values: [...kept, ...added] };
}
