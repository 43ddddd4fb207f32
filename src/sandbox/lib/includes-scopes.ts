/** Whether space-separated scopes, or a list of them, hold all that are wanted. */
export function includesScopes(scopes: unknown, wanted: readonly string[]): boolean {
  const granted = Array.isArray(scopes) ? scopes : String(scopes).split(' ');
  return wanted.every((scope) => granted.includes(scope));
}
