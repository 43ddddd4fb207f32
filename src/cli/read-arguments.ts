import type { Argv } from 'yargs';
import { Failure, usageFailure } from '../index.ts';
import type { ChosenCommand, Command } from './command.ts';
import { commands } from './commands/index.ts';
import { suggestion } from './nearest.ts';
import { typedOption } from './typed-option.ts';

const width = 100;

const helpOn = (command: Command | undefined): string =>
  ['grantsmith', ...(command === undefined ? [] : [command.name]), '--help'].join(' ');

/** What else begins with a dash was pasted, and may be a key. */
const nameOfAnOption = /^[a-z][a-z\d-]{0,39}$/i;

function unknownOption(name: string, command: Command | undefined): Failure {
  const names = command?.optionNames.filter((one) => one.length > 1) ?? [];
  return usageFailure(
    `There is no option ${nameOfAnOption.test(name) ? typedOption(name) : 'of such a name'}`,
    command === undefined ? 'no command was given' : `the command ${command.name} does not have it`,
    suggestion(typedOption(name), names.map(typedOption), `${helpOn(command)} shows the options`),
  );
}

/** What yargs would read otherwise than it was meant: `--no-out`, `--json=yes`. */
function misread(argument: string, command: Command): Failure | undefined {
  const [, negated = '', name = '', value] = /^--(no-)?([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  const type = command.options[name]?.type;
  if (negated !== '' && type !== undefined && type !== 'boolean')
    return unknownOption(`no-${name}`, command);
  if (type !== 'boolean' || value === undefined || /^(true|false)$/.test(value)) return undefined;
  return usageFailure(
    `--${negated}${name} takes no such value`,
    'it is given or left out; after an equals sign can only stand true or false',
    `write --${negated}${name} alone, or leave it out`,
  );
}

/** What yargs has against the arguments. */
function refusedArguments(error: unknown, command: Command | undefined): Failure {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const [, unknown] = /^Unknown arguments?: (.+?)(?:, .*)?$/s.exec(message) ?? [];
  if (unknown !== undefined) return unknownOption(unknown, command);
  const [, empty] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (empty !== undefined)
    return usageFailure(
      `${typedOption(empty)} wants a value`,
      'none stands after it',
      'give it one, or leave it out; one that begins with - is written as in --name=-value',
    );
  return usageFailure(
    message.replace(/\s*\n\s*/g, ': '),
    'the arguments make no sense so',
    helpOn(command),
  );
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
    .strictOptions()
    .parserConfiguration({
      'greedy-arrays': false,
      'dot-notation': false,
      'camel-case-expansion': false,
      'parse-positional-numbers': false,
    })
    .epilogue('grantsmith <command> --help shows examples; grantsmith --version the version.');
  return commands.reduce((cli, command) => command.addTo(cli, choose), base);
}

/** The command that the arguments choose, ready to be done, or the help that they ask for. */
export async function readArguments(
  args: readonly string[],
  command: Command | undefined,
): Promise<ChosenCommand | string> {
  const end = args.indexOf('--');
  for (const argument of end === -1 ? args : args.slice(0, end)) {
    const failure = command && misread(argument, command);
    if (failure !== undefined) throw failure;
  }
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
    throw refusedArguments(error, command);
  }
  return chosen ?? help;
}
