import type { Options } from 'yargs';

type OptionTable = Readonly<Record<string, Options>>;

/** What stands in a command line: values by the names of their options, and the other words. */
export interface PlainArguments {
  readonly given: Readonly<Record<string, unknown>>;
  readonly words: readonly string[];
}

type Value = string | number | true;

/** An option of the table with its name. */
interface Named {
  readonly name: string;
  readonly option: Options;
}

/** `--name`, `--name=value` and `-n`; a value begins with no quote, which yargs would take off. */
const flag = /^--?(?<name>[a-z][a-z-]*)(?:=(?<value>[^'"].*))?$/s;

/** Words that yargs could take for nothing but themselves. */
const plainWord = /^[^-'"\d\s].*$/s;

const plainValue = /^[^-'"\s].*$/s;

/**
 * Arguments that can be read in one way only, as yargs would read them; to load yargs takes longer
 * than most commands do. Nothing where yargs has something to say: help, a mistake, a rare spelling.
 */
export function plainArguments(
  args: readonly string[],
  options: OptionTable,
): PlainArguments | undefined {
  const words: string[] = [];
  const values: Record<string, readonly Value[]> = {};
  for (let rest = args; rest.length > 0; ) {
    const part = firstPart(rest, options);
    if (part === undefined) return undefined;
    if ('word' in part) words.push(part.word);
    else values[part.name] = [...(values[part.name] ?? []), part.value];
    rest = rest.slice(part.length);
  }
  return { given: { ...defaultsOf(options), ...givenIn(values, options) }, words };
}

/** A word, or an option with its value, and how many arguments it takes up. */
type Part = { readonly length: number } & (
  | { readonly word: string }
  | { readonly name: string; readonly value: Value }
);

function firstPart([arg = '', next]: readonly string[], options: OptionTable): Part | undefined {
  if (plainWord.test(arg)) return { word: arg, length: 1 };
  const { name: spelt = '', value: attached } = flag.exec(arg)?.groups ?? {};
  const named = optionSpelt(spelt, arg.startsWith('--'), options);
  if (named === undefined) return undefined;
  const { name, option } = named;
  const length = option.type === 'boolean' || attached !== undefined ? 1 : 2;
  const value =
    option.type === 'boolean'
      ? set(attached, next)
      : valueIn(option, length === 1 ? attached : next);
  return value === undefined ? undefined : { name, value, length };
}

/** One letter stands behind one hyphen, a name behind two. */
function optionSpelt(spelt: string, isLong: boolean, options: OptionTable): Named | undefined {
  if (isLong === spelt.length < 2) return undefined;
  const found = Object.entries(options).find(
    ([name, { alias = [] }]) => name === spelt || [alias].flat().includes(spelt),
  );
  return found === undefined ? undefined : { name: found[0], option: found[1] };
}

/** A switch that is set, and is not told how in words. */
function set(attached: string | undefined, next: string | undefined): true | undefined {
  return attached === undefined && next !== 'true' && next !== 'false' ? true : undefined;
}

function valueIn({ type, choices }: Options, text: string | undefined): Value | undefined {
  if (text === undefined || choices !== undefined || !plainValue.test(text)) return undefined;
  if (type === 'string') return text;
  return type === 'number' && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

function defaultsOf(options: OptionTable): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) =>
      option.default === undefined ? [] : [[name, option.default]],
    ),
  );
}

/** Lists keep every value; of the others the last counts. */
function givenIn(
  values: Readonly<Record<string, readonly Value[]>>,
  options: OptionTable,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, all]) => [
      name,
      options[name]?.array === true ? all : all.at(-1),
    ]),
  );
}
