type Pair = readonly [name: string, value: string];

const line =
  /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*=[ \t]*("(?:\\.|[^"\\])*"|'[^']*'|[^\r\n]*)/gm;

function unquoted(value: string): string {
  if (value.startsWith("'")) return value.slice(1, -1);
  if (value.startsWith('"'))
    return value
      .slice(1, -1)
      .replace(/\\(["\\])/g, '$1')
      .replaceAll('\\n', '\n');
  return value.replace(/[ \t]#.*$/, '').trim();
}

/** The values of a `.env` file, in order: quoted or not, over several lines in quotes. */
export function dotenvValues(text: string): readonly Pair[] {
  return [...text.matchAll(line)].map(([, name = '', value = '']) => [name, unquoted(value)]);
}
