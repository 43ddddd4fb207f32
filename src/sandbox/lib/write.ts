/**
 * Not every environment has a name.
 *
 * In a run of the v3 format it has none, and its empty value would hide what the collection holds.
 */
export function write(name: string, value: string): void {
  const isActive = pm.environment.name || pm.environment.has(name);
  (isActive ? pm.environment : pm.collectionVariables).set(name, value);
}
