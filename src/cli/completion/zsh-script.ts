import { inSingleQuotes } from '../../index.ts';
import { typedOption } from '../typed-option.ts';
import type { CompletedCommand, CompletedOption } from './completion-table.ts';

/** Brackets and colons part what _arguments reads. */
const plain = (text: string): string => text.replace(/[[\]:\\]/g, (mark) => `\\${mark}`);

/** Only reports are named with commas between. */
const isList = (names: readonly string[]): boolean => names.includes('reporters');

const actions: Readonly<Record<CompletedOption['takes'], (option: CompletedOption) => string>> = {
  nothing: () => '',
  values: ({ names, values }) =>
    isList(names)
      ? `:${names[0]}:_values -s , ${names[0]} ${values.join(' ')}`
      : `:${names[0]}:(${values.join(' ')})`,
  file: ({ names }) => `:${names[0]}:_files`,
  text: ({ names }) => `:${names[0]}: `,
};

function optionLines(option: CompletedOption): readonly string[] {
  return option.names.map((name) => {
    const value = option.takes === 'nothing' || name.length === 1 ? '' : '=';
    const spec = `*${typedOption(name)}${value}[${plain(option.summary)}]${actions[option.takes](option)}`;
    return `        ${inSingleQuotes(spec)} \\`;
  });
}

function wordLine({ words, takesFiles }: CompletedCommand): string {
  const values = words.length > 0 ? [`"values:word:(${words.join(' ')})"`] : [];
  const files = takesFiles ? ['"files:file:_files"'] : [];
  const all = [...values, ...files];
  return all.length === 0
    ? `        '*: :'`
    : `        ${inSingleQuotes(`*: :{_alternative ${all.join(' ')}}`)}`;
}

function caseOf(command: CompletedCommand): string {
  return [
    `    ${command.name})`,
    '      _arguments -s \\',
    ...command.options.flatMap(optionLines),
    wordLine(command),
    '      ;;',
  ].join('\n');
}

/** Completion for zsh, to be kept as `_grantsmith` in a folder of `fpath`, or sourced. */
export function zshScript(table: readonly CompletedCommand[]): string {
  return `#compdef grantsmith
# Completion of grantsmith for zsh, written by: grantsmith completion zsh
_grantsmith() {
  local -a commands
  commands=(
${table.map(({ name, summary }) => `    ${inSingleQuotes(`${name}:${plain(summary)}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    compadd -- --help --version
    return
  fi
  shift words
  (( CURRENT -= 1 ))
  case $words[1] in
${table.map(caseOf).join('\n')}
  esac
}
if [ "$funcstack[1]" = _grantsmith ]; then
  _grantsmith "$@"
else
  compdef _grantsmith grantsmith
fi
`;
}
