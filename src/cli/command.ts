import type { Argv, InferredOptionTypes, Options } from 'yargs';
import type { ExitName, Pool } from '../index.ts';
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

/** A command with its arguments, read and ready. */
export interface ChosenCommand {
  /** An option whose value is no number, though it must be one. */
  readonly noNumber: string | undefined;
  run(io: TerminalIo, pool?: Pool): Promise<ExitName>;
}

/** Of an option that was given twice the last counts, as in Newman; lists keep all. */
function lastOf(options: OptionTable, given: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.keys(options).map((name) => {
      const value = given[name];
      const isList = options[name]?.array === true;
      return [name, Array.isArray(value) && !isList ? value.at(-1) : value];
    }),
  );
}

function namesIn(options: OptionTable): readonly string[] {
  return Object.entries(options).flatMap(([name, { alias = [] }]) => [name, alias].flat());
}

/** Checks a command's definition, and makes it one of many. */
export function defineCommand<const Table extends OptionTable>(
  definition: Definition<Table>,
): Command {
  const { usage, summary, words, options, examples, more } = definition;
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
      .options(options)
      .example(examples.map(([command, description]) => [`$0 ${command}`, description]))
      .epilogue(more ?? '');
  };
  const chosenWith = (
    given: Readonly<Record<string, unknown>>,
    found: readonly unknown[],
  ): ChosenCommand => {
    // The options were parsed as the table says; the table is where their types come from.
    const parsed = lastOf(options, given) as InferredOptionTypes<Table>;
    return {
      noNumber: Object.keys(options).find((name) => Number.isNaN(Reflect.get(parsed, name))),
      run: (io, pool) => definition.run(parsed, io, found.map(String), pool),
    };
  };
  return {
    name: usage.split(' ')[0] ?? usage,
    usage,
    summary,
    optionNames: namesIn(options),
    options,
    words,
    examples,
    more: more ?? '',
    startWorkers: definition.startWorkers,
    addTo: (cli, choose) =>
      cli.command(usage, summary, build, (given: Readonly<Record<string, unknown>>) => {
        // One word where the usage lets one stand, a list where it lets several.
        const found = words === undefined ? [] : (given[words.name] ?? []);
        choose(chosenWith(given, [found].flat()));
      }),
  };
}
