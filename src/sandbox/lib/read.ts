/**
 * Variables in it are filled in.
 *
 * Empty when it is not set. Bruno finds what the environment holds only through pm.environment.
 */
export const read = (name: string): string =>
  pm.variables.replaceIn(String(pm.variables.get(name) ?? pm.environment.get(name) ?? ''));
