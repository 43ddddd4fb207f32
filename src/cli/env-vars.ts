import { type Environment, isSecretName, usageFailure } from '../index.ts';

function pairIn(argument: string): { readonly key: string; readonly value: string } {
  const at = argument.indexOf('=');
  if (at < 1)
    throw usageFailure(
      '--env-var wants a name and a value',
      'there is no = after a name in it',
      'write --env-var version=64.0',
    );
  const key = argument.slice(0, at);
  if (isSecretName(key))
    throw usageFailure(
      `--env-var cannot carry the secret ${key}`,
      'everybody on this machine can read the arguments of a program, and shells keep them',
      'put it into the environment file, or into a variable of the process: see grantsmith run --help',
    );
  return { key, value: argument.slice(at + 1) };
}

/** The values of `--env-var`; secrets are refused there. */
export function envVarsIn(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(given.map(pairIn).map(({ key, value }) => [key, value]));
}

/** The emulator fills its environment in by itself, so that there is nothing to lay values over. */
export function checkEnvVars(pairs: ReadonlyMap<string, string>, environments: number): void {
  if (pairs.size > 0 && environments === 0)
    throw usageFailure(
      '--env-var needs an environment',
      'without -e the run is against an emulator, which fills its environment in by itself',
      'name an environment file with -e, or leave --env-var out',
    );
}

/** The environment with values from the command line laid over it. */
export function withEnvVars(
  environment: Environment,
  pairs: ReadonlyMap<string, string>,
): Environment {
  const known = new Set(environment.values.map(({ key }) => key));
  const added = [...pairs]
    .filter(([key]) => !known.has(key))
    .map(([key, value]) => ({ key, value, type: 'default' as const, enabled: true }));
  const kept = environment.values.map((one) => ({
    ...one,
    value: pairs.get(one.key) ?? one.value,
  }));
  return { ...environment, values: [...kept, ...added] };
}
