import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type ExitName, type Failure, type Pool, usageFailure, version } from '../index.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';
import { suggestion } from './nearest.ts';
import { helpWidth, readArguments } from './read-arguments.ts';
import type { TerminalIo } from './terminal-io.ts';
import { writtenAnswers } from './written-answers.ts';

function unknownCommand(word: string): Failure {
  const names = commands.map(({ name }) => name);
  return usageFailure(
    `There is no command ${JSON.stringify(word)}`,
    `the commands are ${names.join(', ')}`,
    suggestion(word, names, 'grantsmith --help shows what each does'),
  );
}

/** What can be answered before yargs is loaded; empty when nothing can, or the build has not. */
function answerAtOnce(args: readonly string[]): string {
  if (args[0] === '--version') return `${version}\n`;
  const written = writtenAnswers.find((one) => isDeepStrictEqual(one.args, args));
  if (written === undefined) return '';
  const file = new URL(`./${written.file}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What help may take of a line; the last column stays free, since a full line makes some terminals break it. */
const widthOf = ({ columns }: TerminalIo): number =>
  columns ? Math.min(columns - 1, helpWidth) : helpWidth;

/** Does what the arguments say; throws a `Failure` when they cannot be understood or done. */
export async function runCli(given: readonly string[], io: TerminalIo): Promise<ExitName> {
  // `help run` is what people type for `run --help`.
  const args = given[0] === 'help' ? [...given.slice(1), '--help'] : given;
  const [first] = args;
  const width = widthOf(io);
  const atOnce = width < helpWidth && args[0] === '--help' ? '' : answerAtOnce(args);
  if (atOnce !== '') {
    io.out(atOnce);
    return 'passed';
  }
  const command = commands.find(({ name }) => name === first);
  if (first !== undefined && command === undefined && !/^-(?!-?$)/.test(first))
    throw unknownCommand(first);
  const pool = await command?.startWorkers?.(args);
  try {
    return await perform(args, command, { io, width, pool });
  } finally {
    await pool?.close();
  }
}

/** Does what the arguments say once yargs has read them. */
async function perform(
  args: readonly string[],
  command: Command | undefined,
  {
    io,
    width,
    pool,
  }: { readonly io: TerminalIo; readonly width: number; readonly pool: Pool | undefined },
): Promise<ExitName> {
  const isEmpty = args.length === 0;
  const chosen = await readArguments(isEmpty ? ['--help'] : args, command, width);
  if (typeof chosen !== 'string') return await chosen(io, pool);
  (isEmpty ? io.err : io.out)(`${chosen}\n`);
  return isEmpty ? 'usage' : 'passed';
}
