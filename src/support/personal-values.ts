import { type Environment, type EnvironmentValue, valuesByKey } from '../model/environment.ts';
import { type VariableName, variableNamed, variableNames } from '../model/variables.ts';
import { isSecretName } from '../runner/secret-name.ts';

const known = new Set<string>(variableNames);

/** Ours that name a person; the other personal ones name an org or an app. */
const peoplesNames: ReadonlySet<string> = new Set<VariableName>(['username']);

const personalName = /user_?(?:name|id)|e_?mail|phone|first_?name|last_?name|contact/i;

/** E-mail addresses and usernames, ids of users, and passwords in URLs, anywhere in a text. */
const personalShape = /[^\s@"']+@[^\s@"']+\.[^\s@"']+|\b005[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?\b/;

const passwordInUrl = /:\/\/[^/?#\s]*@/;

/** Whether a value is a secret, by its name, its type or who writes it. */
export function isSecretValue({ key, type, value }: EnvironmentValue): boolean {
  return type === 'secret' || key.startsWith('_') || isSecretName(key) || passwordInUrl.test(value);
}

/** Whether a value names a person. */
export function isPersonalValue({ key, value }: EnvironmentValue): boolean {
  const byName = known.has(key) ? peoplesNames.has(key) : personalName.test(key);
  return byName || personalShape.test(value);
}

/** Whether a value names a customer: an org, an app, a tenant. */
function namesCustomer({ key, value }: EnvironmentValue): boolean {
  const name = variableNames.find((one) => one === key);
  if (name === undefined) return false;
  const { personal, value: preset } = variableNamed(name);
  const isPreset = typeof preset === 'object' && Object.values(preset).includes(value);
  return personal === true && !isPreset;
}

/** What may stand nowhere in a file for somebody else: secrets, and what names people and customers. */
export function privateValues(environment: Environment): readonly EnvironmentValue[] {
  return environment.values.filter(
    (one) =>
      one.value.trim() !== '' && (isSecretValue(one) || isPersonalValue(one) || namesCustomer(one)),
  );
}

/** The values that count, for reading one variable. */
export function valueIn(environment: Environment, name: VariableName): string {
  return (valuesByKey(environment).get(name) ?? '').trim();
}
