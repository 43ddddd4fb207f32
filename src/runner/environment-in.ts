import type { Environment, EnvironmentValue } from '../model/environment.ts';
import { type Failure, usageFailure } from '../model/failure.ts';
import { listIn, memberOf, spelled, textIn } from './foreign-value.ts';

const exportOrFillIn =
  'export the environment from Postman, or fill in a template that grantsmith generate wrote';

function noEnvironment(name: string, why: string, next = exportOrFillIn): Failure {
  return usageFailure(`${name} is no Postman environment`, why, next);
}

/** Of JSON without values: what it is instead. */
function insteadOf(value: unknown): readonly [why: string, next?: string] {
  if (Array.isArray(memberOf(value, 'item'))) return ['it is a collection'];
  const isByName = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isByName
    ? ['it has no values', `${exportOrFillIn}; of settings by name grantsmith convert makes one`]
    : ['it has no values'];
}

function valueIn(value: unknown): string {
  return spelled(memberOf(value, 'value') ?? '');
}

/** Exports of different ages have the types `any`, `text`, `default` and none; only `secret` says more. */
function environmentValueIn(value: unknown): EnvironmentValue {
  const description = textIn(value, 'description');
  return {
    key: textIn(value, 'key') ?? '',
    value: valueIn(value),
    type: memberOf(value, 'type') === 'secret' ? 'secret' : 'default',
    enabled: memberOf(value, 'enabled') !== false,
    ...(description === undefined ? {} : { description }),
  };
}

/** The environment in parsed JSON, as a file holds it or as Postman's API wraps it. */
export function environmentIn(value: unknown, name: string): Environment {
  const environment = memberOf(value, 'environment') ?? value;
  if (!Array.isArray(memberOf(environment, 'values')))
    throw noEnvironment(name, ...insteadOf(environment));
  const values = listIn(environment, 'values');
  if (values.some((one) => textIn(one, 'key') === undefined))
    throw noEnvironment(name, 'one of its values has no key');
  return {
    id: textIn(environment, 'id') ?? '',
    name: textIn(environment, 'name') ?? name,
    values: values.map(environmentValueIn),
    _postman_variable_scope: 'environment',
  };
}
