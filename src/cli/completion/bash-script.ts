import { typedOption } from '../typed-option.ts';
import type { CompletedCommand } from './completion-table.ts';

const valuesOf = ({ name, options }: CompletedCommand): readonly string[] =>
  options
    .filter(({ takes }) => takes === 'values')
    .map(
      (option) =>
        `    ${option.names.map((one) => `'${name} ${typedOption(one)}'`).join(' | ')}) values='${option.values.join(' ')}' ;;`,
    );

function freeOf({ name, options }: CompletedCommand): readonly string[] {
  const free = options
    .filter(({ takes }) => takes === 'file' || takes === 'text')
    .flatMap(({ names }) => names.map((one) => `'${name} ${typedOption(one)}'`));
  return free.length === 0 ? [] : [`    ${free.join(' | ')}) return ;;`];
}

const wordsOf = ({ name, options, words, takesFiles }: CompletedCommand): string => {
  const typed = options.flatMap(({ names }) => names.map(typedOption)).join(' ');
  return `    ${name}) options='${typed}' words='${words.join(' ')}' files='${takesFiles ? 'yes' : ''}' ;;`;
};

/**
 * Completion for bash, also the 3.2 of macOS. Where a value is not known, bash completes files. It parts
 * words at an equals sign, so that `--org-type=sand` comes as three.
 */
export function bashScript(table: readonly CompletedCommand[]): string {
  return `# Completion of grantsmith for bash, written by: grantsmith completion bash
_grantsmith() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}"
  local command="\${COMP_WORDS[1]}" file options='' words='' files='' values='' prefix=''
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=( $(compgen -W '${table.map(({ name }) => name).join(' ')} --help --version' -- "$current") )
    return
  fi
  if [ "$current" = '=' ]; then
    current=''
  elif [ "$previous" = '=' ]; then
    previous="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  case "$command $previous" in
${table.flatMap((one) => [...valuesOf(one), ...freeOf(one)]).join('\n')}
  esac
  if [ -n "$values" ]; then
    case "$current" in *,*) prefix="\${current%,*}," ;; esac
    COMPREPLY=( $(compgen -P "$prefix" -W "$values" -- "\${current##*,}") )
    return
  fi
  case "$command" in
${table.map(wordsOf).join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=( $(compgen -W "$options" -- "$current") ) ;;
    *)
      COMPREPLY=( $(compgen -W "$words" -- "$current") )
      if [ -n "$files" ]; then
        compopt -o filenames 2>/dev/null
        while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$current")
      fi ;;
  esac
}
complete -o bashdefault -o default -F _grantsmith grantsmith
`;
}
