import { environmentName } from '../../model/environment-name.ts';
import { variableNames } from '../../model/variables.ts';
import { variableOfName } from '../formats/variable-of-name.ts';

const isName = /^[A-Za-z_]\w*$/;

/** The name under which a `.env` file holds a variable; `undefined` where it has no place for it. */
export function dotenvName(variable: string): string | undefined {
  if (variableNames.some((one) => one === variable)) return environmentName(variable);
  return isName.test(variable) && variableOfName(variable) === variable ? variable : undefined;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r' };

/**
 * Plain where nothing can be misread; in single quotes, where shells and dotenv change nothing; and
 * with escapes only for what single quotes cannot hold.
 */
function quoted(value: string): string {
  if (/^[\w./:@%+,=-]+$/.test(value)) return value;
  if (!/['\r]/.test(value)) return `'${value}'`;
  return `"${value.replace(/[\\"$`\n\r]/g, (one) => escapes[one] ?? `\\${one}`)}"`;
}

/** A `.env` file; the names are those that `grantsmith run` reads from the process environment. */
export function writeDotenv(values: ReadonlyMap<string, string>): string {
  const lines = [...values].flatMap(([variable, value]) => {
    const name = dotenvName(variable);
    return name === undefined ? [] : [`${name}=${quoted(value)}`];
  });
  return ['# For grantsmith run: set -a; . ./.env; set +a', ...lines, ''].join('\n');
}
