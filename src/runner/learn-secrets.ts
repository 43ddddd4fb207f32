import type { Environment } from '../model/environment.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { type UrlSecret, urlSecretsOf } from '../redaction/url-credentials.ts';
import { isSecretName } from './secret-name.ts';

/** `me:you@host` without a scheme may be anything, and so may what stands before a URL in a text. */
const beginsAsUrl = /^[a-z][a-z\d+.:-]*:\/\/[^\s/?#]*@/i;

const credentialsIn = (value: string): readonly UrlSecret[] =>
  beginsAsUrl.test(value.trimStart()) ? urlSecretsOf(value) : [];

/**
 * Tells a redactor the values of an environment that are secret by their type or their name, and the
 * credentials in its URLs.
 */
export function learnSecrets({ values }: Environment, redactor: Redactor): void {
  for (const { key, value, type } of values)
    if (type === 'secret' || isSecretName(key)) redactor.add(key, value);
    else for (const secret of credentialsIn(value)) redactor.add(secret.name, secret.value);
}
