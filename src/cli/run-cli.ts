import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { Argv } from 'yargs';
import { type ExitName, Failure, type Pool, version } from '../index.ts';
import type { ChosenCommand, Command } from './command.ts';
import { commands } from './commands/index.ts';
import { suggestion } from './nearest.ts';
import type { TerminalIo } from './terminal-io.ts';
import { writtenAnswers } from './written-answers.ts';

const width = 100;

function usage(what: string, why: string, next: string): Failure {
  return new Failure(what, { exit: 'usage', why, next });
}

function unknownCommand(word: string): Failure {
  const names = commands.map(({ name }) => name);
  return usage(
    `There is no command ${JSON.stringify(word)}`,
    `the commands are ${names.join(', ')}`,
    suggestion(word, names, 'grantsmith --help shows what each does'),
  );
}

const unknownArguments = /^Unknown arguments?: (.+)$/;

const helpOn = (command: Command | undefined): string =>
  ['grantsmith', ...(command === undefined ? [] : [command.name]), '--help'].join(' ');

function unknownOption(word: string, command: Command | undefined): Failure {
  const names = command?.optionNames.filter((name) => name.length > 1) ?? [];
  return usage(
    `There is no option --${word}`,
    command === undefined ? 'no command was given' : `the command ${command.name} does not have it`,
    suggestion(
      `--${word}`,
      names.map((name) => `--${name}`),
      `${helpOn(command)} shows the options`,
    ),
  );
}

/** What yargs has against the arguments; a word that may be a pasted secret is not repeated. */
function refusedArguments(
  error: unknown,
  command: Command | undefined,
  args: readonly string[],
): Failure {
  const message = error instanceof Error ? error.message : String(error);
  const word = unknownArguments.exec(message)?.[1]?.split(', ')[0];
  if (word === undefined)
    return usage(
      message.replace(/\s*\n\s*/g, ': '),
      'the arguments make no sense so',
      helpOn(command),
    );
  return args.includes(word)
    ? usage(
        `The command ${command?.name} takes no further words`,
        'one stands after it',
        `${helpOn(command)} shows what it takes`,
      )
    : unknownOption(word, command);
}

async function parser(choose: (chosen: ChosenCommand) => void): Promise<Argv> {
  const { default: yargs } = await import('yargs');
  const base = yargs()
    .scriptName('grantsmith')
    .usage('$0 <command>\n\nPostman collections for Salesforce OAuth: generated, run, emulated.')
    .locale('en')
    .wrap(width)
    .exitProcess(false)
    .fail(false)
    .version(false)
    .help()
    .alias('help', 'h')
    .strict()
    .parserConfiguration({
      'greedy-arrays': false,
      'dot-notation': false,
      'camel-case-expansion': false,
    })
    .epilogue('grantsmith <command> --help shows examples; grantsmith --version the version.');
  return commands.reduce((cli, command) => command.addTo(cli, choose), base);
}

/** The command that the arguments choose, or the help that they ask for. */
async function parse(
  args: readonly string[],
  command: Command | undefined,
): Promise<ChosenCommand | string> {
  let chosen: ChosenCommand | undefined;
  let help = '';
  const cli = await parser((one) => {
    chosen = one;
  });
  try {
    await cli.parseAsync([...args], {}, (_error, _parsed, output) => {
      help = output;
    });
  } catch (error) {
    throw refusedArguments(error, command, args);
  }
  return chosen ?? help;
}

/** What can be answered before yargs is loaded; empty when nothing can, or the build has not. */
function answerAtOnce(args: readonly string[]): string {
  if (args[0] === '--version') return `${version}\n`;
  const written = writtenAnswers.find((one) => isDeepStrictEqual(one.args, args));
  if (written === undefined) return '';
  const file = new URL(`./${written.file}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** Does what the arguments say; throws a `Failure` when they cannot be understood or done. */
export async function runCli(args: readonly string[], io: TerminalIo): Promise<ExitName> {
  const [first] = args;
  const atOnce = answerAtOnce(args);
  if (atOnce !== '') {
    io.out(atOnce);
    return 'passed';
  }
  const command = commands.find(({ name }) => name === first);
  if (first !== undefined && !first.startsWith('-') && command === undefined)
    throw unknownCommand(first);
  const pool = await command?.startWorkers?.(args);
  try {
    return await perform(args, command, io, pool);
  } finally {
    await pool?.close();
  }
}

/** Does what the arguments say once yargs has read them. */
async function perform(
  args: readonly string[],
  command: Command | undefined,
  io: TerminalIo,
  pool: Pool | undefined,
): Promise<ExitName> {
  const [first] = args;
  const chosen = await parse(args.length === 0 ? ['--help'] : args, command);
  if (typeof chosen === 'string') {
    (first === undefined ? io.err : io.out)(`${chosen}\n`);
    return first === undefined ? 'usage' : 'passed';
  }
  if (chosen.noNumber !== undefined)
    throw usage(`--${chosen.noNumber} wants a number`, 'something else was given', 'give it one');
  return await chosen.run(io, pool);
}
