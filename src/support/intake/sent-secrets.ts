import { type KeyMistake, readPrivateKey, UnusableKey } from '../../keys/read-private-key.ts';
import type { Environment, EnvironmentValue } from '../../model/environment.ts';
import { variableNames } from '../../model/variables.ts';
import { isSecretName } from '../../runner/secret-name.ts';
import { looksUnfilled } from '../doctor/looks-unfilled.ts';
import { isSecretValue } from '../personal-values.ts';

/** Written by scripts, and no secret. */
const derived: ReadonlySet<string> = new Set([
  '_endpoint',
  '_userId',
  '_orgId',
  '_identityUrl',
  '_keys',
  '_recordId',
]);

function isFilled({ key, value }: EnvironmentValue): boolean {
  const name = variableNames.find((one) => one === key);
  return value.trim() !== '' && (name === undefined || !looksUnfilled(name, value.trim()));
}

/** What a key in its place would be, and everybody may see: a public key, a certificate. */
const harmless: ReadonlySet<KeyMistake> = new Set(['public', 'certificate', 'request']);

function isHarmless(value: string): boolean {
  if (value.includes('PRIVATE KEY')) return false;
  try {
    readPrivateKey(value);
    return false;
  } catch (error) {
    return error instanceof UnusableKey && harmless.has(error.mistake);
  }
}

/** The values of an environment that should not have been sent. */
export function sentSecrets(environment: Environment): readonly EnvironmentValue[] {
  return environment.values.filter(
    (one) =>
      isSecretValue(one) &&
      isFilled(one) &&
      !isHarmless(one.value) &&
      !derived.has(one.key) &&
      !(one.key.startsWith('_') && !isSecretName(one.key)),
  );
}
