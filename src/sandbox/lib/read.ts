/** A variable, with the variables that it names filled in. */
export const read = (name: string): string =>
  pm.variables.replaceIn(String(pm.variables.get(name) ?? pm.environment.get(name) ?? ''));
