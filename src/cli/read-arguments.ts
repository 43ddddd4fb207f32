import type { Argv, Options } from 'yargs';
import { Failure, usageFailure } from '../index.ts';
import type { ChosenCommand, Command } from './command.ts';
import { commands } from './commands/index.ts';
import { suggestion } from './nearest.ts';
import { typedOption } from './typed-option.ts';

/** Help is no wider than this, and narrower in a narrower terminal. */
export const helpWidth = 100;

const helpOn = (command: Command | undefined): string =>
  ['grantsmith', ...(command === undefined ? [] : [command.name]), '--help'].join(' ');

/** What else begins with a dash was pasted, and may be a key. */
const nameOfAnOption = /^[a-z][a-z\d-]{0,39}$/i;

/** What an option that is not there may have been meant for: another that can be denied, or any. */
function optionsLike(name: string, command: Command | undefined): readonly string[] {
  const names = command === undefined ? ['help', 'version'] : [...command.optionNames, 'help'];
  if (!name.startsWith('no-')) return names.filter((one) => one.length > 1);
  return names.filter((one) => canBeDenied(one, command)).map((one) => `no-${one}`);
}

function unknownOption(name: string, command: Command | undefined): Failure {
  const names = optionsLike(name, command);
  return usageFailure(
    `There is no option ${nameOfAnOption.test(name) ? typedOption(name) : 'of such a name'}`,
    command === undefined
      ? 'no command stands before it'
      : `the command ${command.name} does not have it`,
    // A letter that stands for nothing may be the first of a name.
    suggestion(`--${name}`, names.map(typedOption), `${helpOn(command)} shows the options`),
  );
}

/** What yargs adds to every command, and what stands in place of one; neither is ever denied. */
const help = { help: { type: 'boolean', alias: 'h' } } as const;
const version = { version: { type: 'boolean' } } as const;
const asksOnly = ['help', 'h', 'version'];

function typeOf(name: string, command: Command | undefined): Options['type'] {
  const options: Readonly<Record<string, Options>> = { ...(command?.options ?? version), ...help };
  const named = Object.entries(options).find(([one, { alias = [] }]) =>
    [one, alias].flat().includes(name),
  );
  return named?.[1].type;
}

const canBeDenied = (name: string, command: Command | undefined): boolean =>
  typeOf(name, command) === 'boolean' && !asksOnly.includes(name);

/** Refuses what stands after the equals sign of an option that is given or left out. */
function refusedValue(typed: string, takesTruth: boolean): Failure {
  return usageFailure(
    `${typed} takes no ${takesTruth ? 'such value' : 'value'}`,
    `it is given or left out${takesTruth ? '; after an equals sign can only stand true or false' : ''}`,
    `write ${typed} alone, or leave it out`,
  );
}

/** What yargs would read otherwise than it was meant: `--no-out`, `--json=yes`, `-h=no`. */
function misread(argument: string, command: Command | undefined): Failure | undefined {
  const [, negated = '', name = '', value] =
    /^(?:--(no-)?|-)([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  const isDeniable = canBeDenied(name, command);
  if (negated !== '' && !isDeniable) return unknownOption(`no-${name}`, command);
  if (typeOf(name, command) !== 'boolean' || value === undefined) return undefined;
  const takesTruth = isDeniable && negated === '';
  return takesTruth && /^(true|false)$/.test(value)
    ? undefined
    : refusedValue(typedOption(`${negated}${name}`), takesTruth);
}

/** Whether what follows is the value of an option: `--out`, `-e`, `-ke`. */
function wantsNext(argument: string, command: Command | undefined): boolean {
  const [, long, short = ''] = /^(?:--([^=]+)|-[^-=]*([^-=]))$/.exec(argument) ?? [];
  const type = typeOf(long ?? short, command);
  return type !== undefined && type !== 'boolean';
}

/** Refuses an empty value, which yargs would read as a 0 where a number is wanted. */
function refuseEmpty(args: readonly string[], command: Command | undefined): void {
  const given = args.find((argument, index) =>
    argument.endsWith('=')
      ? wantsNext(argument.slice(0, -1), command)
      : args[index + 1] === '' && wantsNext(argument, command),
  );
  if (given === undefined) return;
  throw usageFailure(
    `${given.replace(/=$/, '')} wants a value`,
    'an empty one was given',
    'give it one, or leave it out; if it comes from a variable of the shell, look whether that is set',
  );
}

/** What stands after the command and belongs to no option. */
function wordsIn(args: readonly string[], command: Command): readonly string[] {
  return args
    .slice(1)
    .filter(
      (argument, index) => /^(?!-.)/.test(argument) && !wantsNext(args[index] ?? '', command),
    );
}

/** Refuses a dash alone where it means nothing: yargs leaves it out, as if nothing had been said. */
function refuseDash(args: readonly string[], command: Command | undefined): void {
  if (command?.words === undefined) return;
  const words = wordsIn(args, command);
  if (!words.includes('-')) return;
  const { dashIsInput = false } = command.words;
  if (dashIsInput && words.length === 1) return;
  if (dashIsInput)
    throw usageFailure(
      `The command ${command.name} takes standard input or a word, not both`,
      'a dash alone stands for standard input, and something else was named too',
      'leave one of them out',
    );
  throw usageFailure(
    `The command ${command.name} takes no dash alone`,
    'standard input cannot stand in place of a word there',
    `leave it out, or write what was meant; ${helpOn(command)} shows what it takes`,
  );
}

/** What yargs has against the arguments. */
function refusedArguments(
  error: unknown,
  command: Command | undefined,
  args: readonly string[],
): Failure {
  if (error instanceof Failure) return error;
  const message = error instanceof Error ? error.message : String(error);
  const [, unknown] = /^Unknown arguments?: (.+?)(?:, .*)?$/s.exec(message) ?? [];
  if (unknown !== undefined) return unknownOption(unknown, command);
  const [, empty] = /^Not enough arguments following: (.+)$/.exec(message) ?? [];
  if (empty !== undefined)
    return usageFailure(
      `${typedOption(empty)} wants a value`,
      args[args.indexOf(typedOption(empty)) + 1] === '-'
        ? 'a dash alone is none'
        : 'none stands after it',
      'give it one, or leave it out; one that begins with - is written as in --name=-value',
    );
  return usageFailure(
    message.replace(/\s*\n\s*/g, ': '),
    'the arguments make no sense so',
    helpOn(command),
  );
}

/** Yargs leaves no space in front of the type of an option whose description just fills its column. */
const gluedType = /(?<=[^\s[])(?=\[(?:string|number|boolean|array)\])/g;

/** Yargs knows the command that was named alone, or all of them if none was. */
async function parser(
  known: readonly Command[],
  width: number,
  choose: (chosen: ChosenCommand) => void,
): Promise<Argv> {
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
  return known.reduce((cli, command) => command.addTo(cli, choose), base);
}

/** The command that the arguments choose, ready to be done, or the help that they ask for. */
export async function readArguments(
  args: readonly string[],
  command: Command | undefined,
  width = helpWidth,
): Promise<ChosenCommand | string> {
  const end = args.indexOf('--');
  const beforeDashes = end === -1 ? args : args.slice(0, end);
  for (const argument of beforeDashes) {
    const failure = misread(argument, command);
    if (failure !== undefined) throw failure;
  }
  refuseEmpty(beforeDashes, command);
  refuseDash(beforeDashes, command);
  let chosen: ChosenCommand | undefined;
  let answer = '';
  const cli = await parser(command === undefined ? commands : [command], width, (one) => {
    chosen = one;
  });
  try {
    await cli.parseAsync([...args], {}, (_error, _parsed, output) => {
      answer = output.replace(gluedType, ' ');
    });
  } catch (error) {
    throw refusedArguments(error, command, args);
  }
  if (chosen === undefined && answer === '')
    throw usageFailure(
      'There is no command',
      'nothing that was given is the name of one',
      `${helpOn(undefined)} shows what there is`,
    );
  return chosen ?? answer;
}
