import type { Argv, InferredOptionTypes, Options } from 'yargs';
import { type ExitName, type Pool, usageFailure } from '../index.ts';
import type { TerminalIo } from './terminal-io.ts';

type OptionTable = Readonly<Record<string, Options>>;

/** A command as data, and the function that does it. */
interface Definition<Table extends OptionTable> {
  /** As yargs writes it: `run [what..]`. */
  readonly usage: string;
  readonly summary: string;
  /** What the words after the command are. */
  readonly words?: {
    readonly name: string;
    readonly description: string;
    /** What no word means. */
    readonly none: string;
    /** A dash alone means standard input, as no word does. */
    readonly dashIsInput?: true;
  };
  readonly options: Table;
  readonly examples: readonly (readonly [command: string, description: string])[];
  /** Stands at the end of the help. */
  readonly more?: string;
  /**
   * Called before the arguments are understood, since workers take longer to start than all the
   * rest; whoever calls it closes the pool.
   */
  startWorkers?(args: readonly string[]): Promise<Pool | undefined>;
  run(
    options: InferredOptionTypes<Table>,
    io: TerminalIo,
    words: readonly string[],
    pool?: Pool,
  ): Promise<ExitName>;
}

/** A command that can be added to yargs. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly optionNames: readonly string[];
  readonly options: OptionTable;
  readonly words: Definition<OptionTable>['words'];
  readonly examples: Definition<OptionTable>['examples'];
  readonly more: string;
  readonly startWorkers: Definition<OptionTable>['startWorkers'];
  /** `choose` is called when the arguments name this command. */
  addTo(cli: Argv, choose: (chosen: ChosenCommand) => void): Argv;
}

/** Does a command with its arguments, which have been read and checked. */
export type ChosenCommand = (io: TerminalIo, pool?: Pool) => Promise<ExitName>;

/** What takes a value wants one: without it an option would mean what it means when it is left out. */
function forYargs(option: Options): Options {
  if (option.type === 'boolean') return option;
  // Of a number that is no list, yargs takes a 1 that comes again as "one more".
  const array = option.array ?? option.type === 'number';
  const told = { ...option, requiresArg: true, array };
  return array ? withoutDefault(told) : told;
}

/** Yargs takes the default of a list for the value that is wanting; here it stands in the help only. */
function withoutDefault({ default: value, ...option }: Options): Options {
  return value === undefined ? option : { defaultDescription: JSON.stringify(value), ...option };
}

/**
 * The default of an option that is left out; of one that was given twice the last counts, as in Newman;
 * lists keep all.
 */
function valuesOf(options: OptionTable, given: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.keys(options).map((name) => {
      const value = given[name] ?? options[name]?.default;
      const isList = options[name]?.array === true;
      return [name, Array.isArray(value) && !isList ? value.at(-1) : value];
    }),
  );
}

function checkValues(given: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(given)) {
    if (Number.isNaN(value))
      throw usageFailure(`--${name} wants a number`, 'something else was given', 'give it one');
  }
}

function namesIn(options: OptionTable): readonly string[] {
  return Object.entries(options).flatMap(([name, { alias = [] }]) => [name, alias].flat());
}

/** Checks a command's definition, and makes it one of many. */
export function defineCommand<const Table extends OptionTable>(
  definition: Definition<Table>,
): Command {
  const { usage: pattern, summary, words, options, examples, more } = definition;
  const name = pattern.split(' ')[0] ?? pattern;
  const toldOptions = Object.entries(options).map(([one, about]) => [one, forYargs(about)]);
  const build = (cli: Argv): Argv => {
    const withWords =
      words === undefined
        ? cli
        : cli.positional(words.name, {
            describe: words.description,
            type: 'string',
            array: true,
            default: [],
            defaultDescription: words.none,
          });
    return withWords
      .options(Object.fromEntries(toldOptions))
      .example(examples.map(([command, description]) => [`$0 ${command}`, description]))
      .epilogue(more ?? '');
  };
  const chosenWith = (given: Readonly<Record<string, unknown>>): ChosenCommand => {
    const { _: [, ...afterDashes] = [] } = given as { readonly _?: readonly unknown[] };
    if (words === undefined && afterDashes.length > 0)
      throw usageFailure(
        `The command ${name} takes no further words`,
        'one stands after it',
        `grantsmith ${name} --help shows what it takes`,
      );
    // The options were parsed as the table says; the table is where their types come from.
    const parsed = valuesOf(options, given) as InferredOptionTypes<Table>;
    checkValues(parsed);
    const found = words === undefined ? [] : [given[words.name] ?? [], afterDashes].flat();
    return (io, pool) => definition.run(parsed, io, found.map(String), pool);
  };
  return {
    name,
    usage: pattern,
    summary,
    optionNames: namesIn(options),
    options,
    words,
    examples,
    more: more ?? '',
    startWorkers: definition.startWorkers,
    addTo: (cli, choose) =>
      cli.command(pattern, summary, build, (given: Readonly<Record<string, unknown>>) =>
        choose(chosenWith(given)),
      ),
  };
}
