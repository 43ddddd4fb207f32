import type { Environment, EnvironmentValue } from '../../model/environment.ts';
import { Failure } from '../../model/failure.ts';
import { isPersonalValue, isSecretValue } from '../personal-values.ts';

function refusal(name: string, why: string): Failure {
  return new Failure(`${name} cannot be kept`, {
    exit: 'usage',
    why,
    next: 'leave it out of --keep; the customer fills it in',
  });
}

function checkKept(name: string, value: EnvironmentValue): void {
  if (isSecretValue(value)) throw refusal(name, 'it is a secret, and secrets are never mailed');
  if (isPersonalValue(value)) throw refusal(name, 'it names a person');
}

/** The values that the template keeps on request; a `Failure` for those that may not be mailed. */
export function keptValues(
  environment: Environment,
  names: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    names.map((name): [string, string] => {
      const value = environment.values.findLast((one) => one.enabled && one.key === name);
      if (value === undefined)
        throw new Failure('--keep names a variable that the environment does not have', {
          exit: 'usage',
          why: 'only what has a value there can be kept',
          next: `its variables are ${environment.values
            .map(({ key }) => key)
            .filter((key) => /^\w{1,40}$/.test(key) && !key.startsWith('_'))
            .join(', ')}`,
        });
      checkKept(name, value);
      return [name, value.value];
    }),
  );
}
