import assert from 'node:assert/strict';
import { commands } from '../../../src/cli/commands/index.ts';
import { readArguments } from '../../../src/cli/read-arguments.ts';

describe('readArguments', () => {
  for (const width of [100, 79, 60])
    it(`lays help out for ${width} characters, with a space in front of each type`, async () => {
      for (const command of [undefined, ...commands]) {
        const args = [...(command === undefined ? [] : [command.name]), '--help'];
        const lines = String(await readArguments(args, command, width)).split('\n');
        // A space that yargs had left out comes on top.
        assert.deepEqual(
          lines.filter((line) => line.length > width + 1),
          [],
        );
        assert.deepEqual(
          lines.filter((line) => /[^\s[]\[(string|number|boolean|array)/.test(line)),
          [],
        );
      }
    });

  it('does not repeat what was pasted and is no name of an option', async () => {
    const args = [
      'inspect',
      '-----BEGIN PRIVATE KEY-----\\nEXAMPLE-key\\n-----END PRIVATE KEY-----',
    ];
    const inspect = commands.find(({ name }) => name === 'inspect');
    await assert.rejects(readArguments(args, inspect), {
      message: 'There is no option of such a name',
    });
  });

  /** What is said of arguments, and what to do. */
  const refused: readonly (readonly [readonly string[], string, string])[] = [
    [['--help=foo'], '--help takes no value', 'write --help alone, or leave it out'],
    [['--help=false'], '--help takes no value', 'write --help alone, or leave it out'],
    [['-h=foo'], '-h takes no value', 'write -h alone, or leave it out'],
    [['--version=1'], '--version takes no value', 'write --version alone, or leave it out'],
    [['--no-help'], 'There is no option --no-help', 'grantsmith --help shows the options'],
    [['--no-version'], 'There is no option --no-version', 'grantsmith --help shows the options'],
    [['-V'], 'There is no option -V', 'did you mean --version?'],
    [['list', '-j'], 'There is no option -j', 'did you mean --json?'],
    [['--hlep'], 'There is no option --hlep', 'did you mean --help?'],
    [['--verison'], 'There is no option --verison', 'did you mean --version?'],
    [['run', '--hlep'], 'There is no option --hlep', 'did you mean --help?'],
    [['run', '--no-bial'], 'There is no option --no-bial', 'did you mean --no-bail?'],
    [
      ['list', '--no-nonsense'],
      'There is no option --no-nonsense',
      'grantsmith list --help shows the options',
    ],
    [['---'], 'There is no command', 'grantsmith --help shows what there is'],
    [['run', '--help=foo'], '--help takes no value', 'write --help alone, or leave it out'],
    [['run', '-h=true'], '-h takes no value', 'write -h alone, or leave it out'],
    [
      ['run', '--no-help'],
      'There is no option --no-help',
      'grantsmith run --help shows the options',
    ],
    [['run', '-k=yes'], '-k takes no such value', 'write -k alone, or leave it out'],
    [
      ['run', '--no-bail=false'],
      '--no-bail takes no value',
      'write --no-bail alone, or leave it out',
    ],
  ];
  for (const [args, message, next] of refused) {
    it(`refuses ${args.join(' ')}`, async () => {
      const command = commands.find(({ name }) => name === args[0]);
      await assert.rejects(readArguments(args, command), { message, exit: 'usage', next });
    });
  }

  for (const argument of ['-k=true', '--no-json', '--insecure=false']) {
    it(`chooses run by run ${argument}`, async () => {
      const run = commands.find(({ name }) => name === 'run');
      assert.equal(typeof (await readArguments(['run', argument], run)), 'function');
    });
  }

  describe('a dash alone', () => {
    for (const words of ['explain -', 'convert - --out -', 'intake --language de -'])
      it(`is standard input in ${words}`, async () => {
        const args = words.split(' ');
        const command = commands.find(({ name }) => name === args[0]);
        assert.equal(typeof (await readArguments(args, command)), 'function');
      });

    for (const words of ['convert a.json -', 'intake - --json a.json', 'explain --json - invalid'])
      it(`is refused beside a word, as in ${words}`, async () => {
        const args = words.split(' ');
        const command = commands.find(({ name }) => name === args[0]);
        await assert.rejects(readArguments(args, command), {
          message: `The command ${args[0]} takes standard input or a word, not both`,
          exit: 'usage',
        });
      });

    for (const command of commands.filter(({ words }) => words?.dashIsInput !== true))
      it(`is refused after ${command.name}`, async () => {
        const message =
          command.words === undefined
            ? `The command ${command.name} takes no further words`
            : `The command ${command.name} takes no dash alone`;
        await assert.rejects(readArguments([command.name, '-'], command), {
          message,
          exit: 'usage',
        });
      });

    for (const words of ['run -k -', 'generate - --check', 'metadata --out - -', 'run -e=a -'])
      it(`is refused in ${words}`, async () => {
        const args = words.split(' ');
        const command = commands.find(({ name }) => name === args[0]);
        await assert.rejects(readArguments(args, command), {
          message: `The command ${args[0]} takes no dash alone`,
        });
      });

    for (const words of ['metadata --out -', 'run -- -', 'convert a.json --out -'])
      it(`is what was meant in ${words}`, async () => {
        const args = words.split(' ');
        const command = commands.find(({ name }) => name === args[0]);
        assert.equal(typeof (await readArguments(args, command)), 'function');
      });
  });

  describe('an option that takes a value', () => {
    for (const command of commands)
      for (const [name, { type }] of Object.entries(command.options))
        if (type !== 'boolean')
          it(`is refused without one: ${command.name} --${name}`, async () => {
            for (const after of [[], [`--${name}`, 'a'], ['--', 'a']])
              await assert.rejects(readArguments([command.name, `--${name}`, ...after], command), {
                message: `--${name} wants a value`,
                exit: 'usage',
              });
          });
  });

  describe('an empty value', () => {
    for (const words of [
      'emulator --port=',
      'emulator --port ',
      'run -e=',
      'run --iteration-count ',
    ])
      it(`is refused in ${words}`, async () => {
        const args = words.split(' ');
        const command = commands.find(({ name }) => name === args[0]);
        await assert.rejects(readArguments(args, command), {
          message: `${args[1]?.replace('=', '')} wants a value`,
          why: 'an empty one was given',
          exit: 'usage',
        });
      });
  });
});
