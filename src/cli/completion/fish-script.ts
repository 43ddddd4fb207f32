import type { CompletedCommand, CompletedOption } from './completion-table.ts';

/** Within single quotes, fish reads a backslash before a quote or a backslash. */
const quoted = (text: string): string => `'${text.replace(/['\\]/g, (mark) => `\\${mark}`)}'`;

const takes: Readonly<Record<CompletedOption['takes'], (option: CompletedOption) => string>> = {
  nothing: () => '',
  values: ({ values }) => ` -x -a ${quoted(values.join(' '))}`,
  file: () => ' -r -F',
  text: () => ' -x',
};

function optionLine(when: string, option: CompletedOption): string {
  const names = option.names.map((name) => `${name.length === 1 ? '-s' : '-l'} ${name}`).join(' ');
  return `complete -c grantsmith -n ${when} ${names}${takes[option.takes](option)} -d ${quoted(option.summary)}`;
}

function linesOf(command: CompletedCommand): readonly string[] {
  const { name, words, takesFiles } = command;
  const when = quoted(`__grantsmith_is ${name}`);
  return [
    `complete -c grantsmith -n __grantsmith_is_alone -a ${name} -d ${quoted(command.summary)}`,
    ...(words.length > 0
      ? [`complete -c grantsmith -n ${when} -a ${quoted(words.join(' '))}`]
      : []),
    ...(takesFiles ? [`complete -c grantsmith -n ${when} -F`] : []),
    ...command.options.map((option) => optionLine(when, option)),
  ];
}

/** Completion for fish. */
export function fishScript(table: readonly CompletedCommand[]): string {
  return `# Completion of grantsmith for fish, written by: grantsmith completion fish
function __grantsmith_is_alone
  test (count (commandline -opc)) -eq 1
end
function __grantsmith_is
  set -l words (commandline -opc)
  test (count $words) -gt 1; and test "$words[2]" = "$argv[1]"
end
complete -c grantsmith -f
complete -c grantsmith -n __grantsmith_is_alone -l help -d 'Show help'
complete -c grantsmith -n __grantsmith_is_alone -l version -d 'Show the version'
${table.flatMap(linesOf).join('\n')}
`;
}
