import type { Environment, EnvironmentValue } from '../../model/environment.ts';
import { stableId } from '../stable-id.ts';
import type { AddedVariable, HostPreset, Shape } from './shape.ts';

/** The environment with the variables that a person added, under the person's name. */
export function shapedEnvironment(environment: Environment, shape: Shape): Environment {
  const { name, variables = {} } = shape;
  return {
    ...environment,
    ...(name === undefined
      ? {}
      : { name: environment.name.replace(/^Salesforce OAuth(?=: )/, () => name) }),
    values: [
      ...environment.values,
      ...Object.entries(variables).map(([key, variable]) => addedValue(key, variable)),
    ],
  };
}

function addedValue(
  key: string,
  { description, value = '', secret }: AddedVariable,
): EnvironmentValue {
  return {
    key,
    value: secret === true ? '' : value,
    type: secret === true ? 'secret' : 'default',
    enabled: true,
    description,
  };
}

/** The environment of a host of the person, made from the one of its kind of org. */
export function hostEnvironment(
  environment: Environment,
  { host, preset, of }: { readonly host: string; readonly preset: HostPreset; readonly of: string },
): Environment {
  const { url, site, variables = {} } = preset;
  const values: Readonly<Record<string, string>> = {
    ...variables,
    url: url.replace(/\/+$/, ''),
    ...(site === undefined ? {} : { site }),
  };
  return {
    ...environment,
    id: stableId(of, 'environment', 'host', host),
    name: `${environment.name.replace(/ \([^()]*\)$/, '')} (${host})`,
    values: environment.values.map((one) => ({
      ...one,
      value: one.type === 'secret' ? '' : (values[one.key] ?? one.value),
    })),
  };
}
