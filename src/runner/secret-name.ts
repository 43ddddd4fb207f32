import { variableNamed, variableNames } from '../model/variables.ts';

const ours = new Map<string, boolean>(
  variableNames.map((name) => [name, variableNamed(name).secret === true]),
);

const secretWord =
  /secret|token|passw|pwd|private[_-]?key|api[_-]?key|assertion|credential|verifier|session[_-]?id|auth(?:orization)?[_-]?code|^_?code$/i;

/**
 * `token_type`, `tokenUrl`, `subjectTokenFlow`, `client_secret_expires_at`: about a secret, not one.
 * `Postman-Token` is the number that Newman gives to a request.
 */
const aboutSecret =
  /^postman-token$|(?:type|supported|ur[il]|endpoint|format|hint|name|methods?|flow|lifetime|seconds|expiry|expires?(?:_?(?:at|in))?|issued_?at|status|length|count)$/i;

/** Whether a variable or parameter of that name holds a secret: ours are known, others are guessed. */
export function isSecretName(name: string): boolean {
  return ours.get(name) ?? (secretWord.test(name) && !aboutSecret.test(name));
}

/** Whether a text can have the name of a secret in it at all. */
export function mayNameSecret(text: string): boolean {
  return secretWord.test(text);
}
