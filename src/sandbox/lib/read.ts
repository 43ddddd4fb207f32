/**
 * Variables in it are filled in.
 *
 * Empty when it is not set. Bruno finds what the environment holds only through pm.environment.
 */
export function read(name: string): string {
  return pm.variables.replaceIn(String(pm.variables.get(name) ?? pm.environment.get(name) ?? ''));
}
