type Pair = readonly [name: string, value: string];

const line =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*("(?:\\[\s\S]|[^"\\])*"|'[^']*'|[^\r\n]*)/gm;

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unquoted(value: string): string {
  if (/^'.*'$/s.test(value)) return value.slice(1, -1);
  if (/^".*"$/s.test(value))
    return value
      .slice(1, -1)
      .replace(/\\([\\"$`nrt])/g, (_, escaped: string) => escapes[escaped] ?? escaped);
  return value.replace(/(?:^|[ \t])#.*$/, '').trim();
}

/** The values of a `.env` file, in order: quoted or not, over several lines in quotes. */
export function dotenvValues(text: string): readonly Pair[] {
  return [...text.matchAll(line)].map(([, name = '', value = '']) => [name, unquoted(value)]);
}

/** Something in a `.env` file that gives no value, or not the one that was meant. */
export interface DotenvFault {
  /** Counts from 1. */
  readonly line: number;
  readonly kind: 'open-quote' | 'no-assignment';
}

const isOpen = (value: string): boolean => /^(["'])(?!.*\1$)/s.test(value.trim());

/** The first fault of a `.env` file; its text may be a secret, so only the line is told. */
export function dotenvFault(text: string): DotenvFault | undefined {
  const lineAt = (index: number): number => text.slice(0, index).split('\n').length;
  const open = [...text.matchAll(line)].find(([, , value = '']) => isOpen(value));
  if (open !== undefined) return { line: lineAt(open.index), kind: 'open-quote' };
  const rest = text.replace(line, (all) => all.replace(/[^\n]/g, ' ')).split('\n');
  const stray = rest.findIndex((one) => /^\s*[^\s#]/.test(one));
  return stray < 0 ? undefined : { line: stray + 1, kind: 'no-assignment' };
}
