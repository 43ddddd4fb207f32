import { type Environment, Failure, isSecretName } from '../index.ts';

function usage(what: string, why: string, next: string): Failure {
  return new Failure(what, { exit: 'usage', why, next });
}

function pairIn(argument: string): { readonly key: string; readonly value: string } {
  const at = argument.indexOf('=');
  if (at < 1)
    throw usage(
      '--env-var wants a name and a value',
      'there is no = after a name in it',
      'write --env-var version=64.0',
    );
  const key = argument.slice(0, at);
  if (isSecretName(key))
    throw usage(
      `--env-var cannot carry the secret ${key}`,
      'everybody on this machine can read the arguments of a program, and shells keep them',
      'put it into the environment file, or into a variable of the process: see grantsmith run --help',
    );
  return { key, value: argument.slice(at + 1) };
}

/** The environment with values from the command line laid over it; secrets are refused there. */
export function withEnvVars(environment: Environment, given: readonly string[]): Environment {
  const pairs = new Map(given.map(pairIn).map(({ key, value }) => [key, value]));
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
