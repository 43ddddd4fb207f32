/** The name under which the process environment overrides a variable: `GRANTSMITH_CLIENT_ID`. */
export function environmentName(variable: string): string {
  const snake = variable.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
  return `GRANTSMITH_${snake}`;
}
