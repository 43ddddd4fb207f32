import { createRedactor } from '../../redaction/redactor.ts';

const secretName =
  /^(proxy-)?authorization$|^cookie$|secret|passw|pwd|credential|private[-_]?key|api[-_]?key|(access|refresh|id|auth|session|security)[-_]?token|^token$|[-_]token$|session[-_]?id|assertion/i;

/** Whether a header or parameter of that name is likely to hold a secret. */
export function isSecretParameter(name: string): boolean {
  return secretName.test(name);
}

const redactor = createRedactor();

/** A text with the word EXAMPLE in the place of everything that looks like a token, key or password. */
export function withoutSecrets(text: string): string {
  return redactor.mask(text).replace(/«[^«»]*»/g, 'EXAMPLE');
}
