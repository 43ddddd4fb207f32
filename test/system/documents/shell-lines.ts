import { blocksOf } from './fenced-blocks.ts';

/** A line that a person may paste into a shell. */
export interface ShellLine {
  readonly place: string;
  readonly line: string;
  /** Its program and arguments, without the quotes. */
  readonly words: readonly string[];
}

/** The words of a command line; quotes hold words together. */
export const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  );

function linesIn(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line) => line.replace(/ +#.*$/, '').split(' && '))
    .filter((line) => line !== '');
}

/** Every line of every block of shell, once. */
export const shellLines: readonly ShellLine[] = [
  ...new Map(
    blocksOf('sh').flatMap(({ place, text }) =>
      linesIn(text).map((line) => [line, { place, line, words: wordsOf(line) }] as const),
    ),
  ).values(),
];

/** What follows `grantsmith` or `npx grantsmith`; nothing where another program is called. */
export function ownArguments({ words }: Pick<ShellLine, 'words'>): readonly string[] | undefined {
  const rest = words[0] === 'npx' ? words.slice(1) : words;
  return rest[0] === 'grantsmith' ? rest.slice(1) : undefined;
}
