import assert from 'node:assert/strict';
import fc from 'fast-check';
import yargs, { type Options } from 'yargs';
import { plainArguments } from '../../../src/cli/plain-arguments.ts';

const options = {
  environment: { alias: 'e', type: 'string', array: true, default: [] },
  folder: { type: 'string', array: true },
  out: { type: 'string', default: 'results' },
  workers: { alias: 'n', type: 'number' },
  json: { type: 'boolean', default: false },
  bail: { type: 'boolean' },
  flow: { type: 'string', choices: ['one', 'two'] },
} as const satisfies Readonly<Record<string, Options>>;

const names = Object.keys(options);

/** The same as the command line has it (src/cli/run-cli.ts and command.ts). */
async function asYargsReads(args: readonly string[]) {
  let read: Readonly<Record<string, unknown>> = {};
  await yargs()
    .locale('en')
    .exitProcess(false)
    .fail(false)
    .version(false)
    .help()
    .strict()
    .parserConfiguration({
      'greedy-arrays': false,
      'dot-notation': false,
      'camel-case-expansion': false,
    })
    .command(
      'do [what..]',
      '',
      (cli) =>
        cli.positional('what', { type: 'string', array: true, default: [] }).options(options),
      (given) => {
        read = given;
      },
    )
    .parseAsync(['do', ...args], {}, () => {});
  const values = names.flatMap((name) => {
    const value = read[name];
    const isList = 'array' in { ...Reflect.get(options, name) };
    if (value === undefined) return [];
    return [[name, Array.isArray(value) && !isList ? value.at(-1) : value]];
  });
  return { given: Object.fromEntries(values), words: read['what'] };
}

const word = fc.oneof(
  fc.constantFrom('jwt-bearer', './a file.json', 'a=b', 'true', 'Ünïcode', "it's", 'x\ny'),
  fc.string({ minLength: 1 }),
);
const argument = fc.oneof(
  word,
  fc.constantFrom(
    '--json',
    '--bail',
    '-e',
    '-n',
    '--out',
    '--folder',
    '--workers',
    '--environment',
  ),
  fc.tuple(fc.constantFrom(...names, 'e', 'n'), word).map(([name, value]) => `--${name}=${value}`),
  fc.constantFrom('7', '08', '--help', '--no-json', '--', '-', '-en', '--flow', '--none', '--e'),
);

describe('plainArguments', () => {
  it('reads words and options of each kind, and fills in what they are otherwise', () => {
    assert.deepEqual(
      plainArguments(
        ['jwt-bearer', '-e', 'a.json', '--environment=b.json', '--json', '-n', '4', '--out', 'x'],
        options,
      ),
      {
        given: { environment: ['a.json', 'b.json'], out: 'x', json: true, workers: 4 },
        words: ['jwt-bearer'],
      },
    );
  });

  it('leaves to yargs what is a mistake, or asks for help', () => {
    const left = [
      '--help',
      '-h',
      '--jsno',
      '--out',
      '--workers=many',
      '--json=false',
      '--',
      '-e -n',
    ];
    assert.deepEqual(
      left.filter((line) => plainArguments(line.split(' '), options) !== undefined),
      [],
    );
  });

  it('reads nothing otherwise than yargs does', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(argument, { maxLength: 6 }), async (args) => {
        const plain = plainArguments(args, options);
        if (plain === undefined) return;
        read += 1;
        assert.deepEqual(plain, await asYargsReads(args));
      }),
      { numRuns: 500 },
    );
    assert.ok(read > 30, `${read} command lines were read`);
  });
});
