import { usageFailure } from '../../index.ts';
import type { Command } from '../command.ts';
import { oneOf } from '../one-of.ts';
import { bashScript } from './bash-script.ts';
import { type CompletedCommand, completionTable } from './completion-table.ts';
import { shells } from './completion-values.ts';
import { fishScript } from './fish-script.ts';
import { zshScript } from './zsh-script.ts';

const scripts: Readonly<
  Record<(typeof shells)[number], (table: readonly CompletedCommand[]) => string>
> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The script of the shell that the words name. */
export function completionScript(commands: readonly Command[], words: readonly string[]): string {
  const [word = ''] = words;
  if (words.length > 1)
    throw usageFailure(
      'completion takes one shell',
      `${words.length} were named`,
      'run it once for each',
    );
  const shell = oneOf(word, shells, {
    what:
      word === ''
        ? 'completion wants a shell'
        : `There is no completion for ${JSON.stringify(word)}`,
    why: `there is completion for ${shells.join(', ')}`,
    next: 'name one of them: grantsmith completion bash',
  });
  return scripts[shell](completionTable(commands));
}
