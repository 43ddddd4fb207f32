export function write(name: string, value: string): void {
  if (pm.environment.name) pm.environment.set(name, value);
  else pm.collectionVariables.set(name, value);
}
