import type { Command } from '../command.ts';
import { fileCommands, optionValues, wordValues } from './completion-values.ts';

/** An option as a shell completes it. */
export interface CompletedOption {
  /** Without dashes; one of one letter is an alias. */
  readonly names: readonly string[];
  readonly summary: string;
  /** What stands after it: nothing, one of these, a file, or something that nobody can guess. */
  readonly takes: 'nothing' | 'values' | 'file' | 'text';
  readonly values: readonly string[];
}

/** A command as a shell completes it. */
export interface CompletedCommand {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly CompletedOption[];
  readonly words: readonly string[];
  readonly takesFiles: boolean;
}

type Option = Command['options'][string];

const help: CompletedOption = {
  names: ['help'],
  summary: 'Show help',
  takes: 'nothing',
  values: [],
};

/** The commands with everything that a shell can complete of them. */
export function completionTable(commands: readonly Command[]): readonly CompletedCommand[] {
  return commands.map(({ name, summary, options }) => ({
    name,
    summary,
    options: [
      ...Object.entries(options).map(([option, about]) => completedOption(name, option, about)),
      help,
    ],
    words: wordValues[name] ?? [],
    takesFiles: fileCommands.includes(name),
  }));
}

function completedOption(command: string, name: string, option: Option): CompletedOption {
  const { alias = [], default: preset, describe = '' } = option;
  const values =
    option.choices?.map(String) ?? optionValues[`${command} ${name}`] ?? optionValues[name] ?? [];
  return {
    names: [name, ...[alias].flat(), ...(preset === true ? [`no-${name}`] : [])],
    summary: describe,
    takes: takenBy(option, values),
    values,
  };
}

/** A text may be a file, and most of them are. */
function takenBy({ type }: Option, values: readonly string[]): CompletedOption['takes'] {
  if (type === 'boolean') return 'nothing';
  if (values.length > 0) return 'values';
  return type === 'number' ? 'text' : 'file';
}
