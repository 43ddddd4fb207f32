/**
 * Not every environment has a name.
 *
 * In a run of the v3 format it has none, and its empty value would hide what the collection holds.
 * Both calls are written out: Bruno translates no other.
 */
export function write(name: string, value: string): void {
  if (pm.environment.name || pm.environment.has(name)) pm.environment.set(name, value);
  else pm.collectionVariables.set(name, value);
}
