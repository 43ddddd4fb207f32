import type { Environment } from '../model/environment.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { isSecretName } from './secret-name.ts';

/** Tells a redactor the values of an environment that are secret by their type or their name. */
export function learnSecrets({ values }: Environment, redactor: Redactor): void {
  for (const { key, value, type } of values)
    if (type === 'secret' || isSecretName(key)) redactor.add(key, value);
}
