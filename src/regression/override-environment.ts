import type { Environment, EnvironmentValue } from '../model/environment.ts';
import { environmentName } from '../model/environment-name.ts';
import { Failure } from '../model/failure.ts';
import type { Variable } from '../model/variable.ts';
import { type VariableName, variableNamed, variableNames } from '../model/variables.ts';
import { valueInFile } from './value-in-file.ts';

/** Where values come from that are not in the environment file. */
export interface Overrides {
  /** The process environment. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  readFile(path: string): string;
}

/** The path is one of several that a person gave, and no argument: its variable says where it stands. */
function readNamed(name: string, path: string, readFile: Overrides['readFile']): string {
  try {
    return readFile(path);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${name}: ${error.message}`, {
      exit: error.exit,
      why: error.why,
      next: `check the path in ${name}`,
    });
  }
}

/** The value for a variable, from `GRANTSMITH_NAME` or from the file that `GRANTSMITH_NAME_FILE` names. */
function overrideFor(name: string, { variables, readFile }: Overrides): string | undefined {
  const direct = environmentName(name);
  const file = variables[`${direct}_FILE`];
  if (variables[direct] !== undefined && file !== undefined)
    throw new Failure(`${direct} and ${direct}_FILE are both set`, {
      exit: 'usage',
      why: 'they give the same variable two values',
      next: 'unset one of them',
    });
  return (
    variables[direct] ??
    (file === undefined ? undefined : valueInFile(readNamed(`${direct}_FILE`, file, readFile)))
  );
}

/** `GRANTSMITH_VERSION` and the like may be there for something else. */
const isOfOneOrg = ({ role, personal, secret }: Variable): boolean =>
  role !== 'written' && (personal === true || secret === true);

/** The names of the process environment that give what belongs to one org or person alone. */
export function overridesIn(variables: Overrides['variables']): readonly string[] {
  return variableNames
    .filter((name) => isOfOneOrg(variableNamed(name)))
    .map(environmentName)
    .flatMap((name) => [name, `${name}_FILE`])
    .filter((name) => (variables[name] ?? '') !== '');
}

/** The files that the process environment names for what belongs to one org or person alone. */
export function overrideFilesIn(variables: Overrides['variables']): readonly string[] {
  return overridesIn(variables)
    .filter((name) => name.endsWith('_FILE'))
    .map((name) => variables[name] ?? '');
}

function added(name: VariableName, value: string): EnvironmentValue {
  const { description, secret } = variableNamed(name);
  return { key: name, value, type: secret ? 'secret' : 'default', enabled: true, description };
}

/**
 * The environment with the values that the process environment gives for its own variables and for
 * ours. What scripts write is not taken from outside.
 */
export function overrideEnvironment(environment: Environment, overrides: Overrides): Environment {
  const known = new Set(environment.values.map(({ key }) => key));
  const values = environment.values.map((one) => {
    const value = one.key.startsWith('_') ? undefined : overrideFor(one.key, overrides);
    return value === undefined ? one : { ...one, value, enabled: true };
  });
  const more = variableNames
    .filter((name) => !known.has(name) && variableNamed(name).role !== 'written')
    .flatMap((name) => {
      const value = overrideFor(name, overrides);
      return value === undefined ? [] : [added(name, value)];
    });
  return { ...environment, values: [...values, ...more] };
}
