/**
 * The name of the secret in Postman Vault that a value stands for, as in `{{vault:name}}`. Only the
 * Postman app has a vault; everywhere else the reference is a value that nobody can use.
 */
export function vaultSecretIn(value: string): string | undefined {
  return /^\{\{vault:(.+)\}\}$/.exec(value.trim())?.[1];
}
