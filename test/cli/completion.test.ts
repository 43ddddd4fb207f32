import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../src/cli/commands/index.ts';
import { optionValues, wordValues } from '../../src/cli/completion/completion-values.ts';
import { flowIds, reporterNames } from '../../src/index.ts';
import { startCli } from './built-cli.ts';

/** What a shell offers for a line; each word of the line is one of the list. */
type Offers = (line: readonly string[]) => readonly string[];

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Runs a script of the shell, and reads the lines it prints. */
function linesOf(program: string, args: readonly string[], cwd: string): readonly string[] {
  const { stdout, stderr } = spawnSync(program, [...args], { cwd, encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('grantsmith completion', () => {
  const folder = mkdtempSync(join(tmpdir(), 'completion-'));
  const scripts = new Map<string, string>();

  before(async () => {
    writeFileSync(join(folder, 'orgs.yml'), '');
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { stdout, stderr, exit } = await startCli(['completion', shell], folder).ended;
      assert.deepEqual([stderr, exit], ['', 0]);
      scripts.set(shell, join(folder, `${shell}.script`));
      writeFileSync(join(folder, `${shell}.script`), stdout);
    }
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Asks Bash as Bash asks the function: by COMP_WORDS and COMP_CWORD. */
  const inBash: Offers = (words) =>
    linesOf(
      'bash',
      [
        '-c',
        'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _grantsmith; printf "%s\\n" "${COMPREPLY[@]}"',
        'bash',
        scripts.get('bash') ?? '',
        ...words,
      ],
      folder,
    );

  const inFish: Offers = (words) =>
    linesOf(
      'fish',
      ['--no-config', '-c', `source ${scripts.get('fish')}; complete -C '${words.join(' ')}'`],
      folder,
    ).map((line) => line.split('\t')[0] ?? '');

  const expectations: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['commands', ['grantsmith', 'exp'], ['explain']],
    ['flows', ['grantsmith', 'generate', ''], flowIds],
    ['a flow', ['grantsmith', 'run', 'jwt'], ['jwt-bearer']],
    ['options', ['grantsmith', 'run', '--shar'], ['--shard']],
    ['an option that is switched off', ['grantsmith', 'init', '--no'], ['--no-keys']],
    ['values', ['grantsmith', 'metadata', '--app', 'conn'], ['connected-app']],
    ['other values for another command', ['grantsmith', 'init', '--org-type', 'em'], ['emulated']],
    ['known errors', ['grantsmith', 'explain', 'audience'], ['audience-is-invalid']],
    ['files', ['grantsmith', 'run', 'orgs'], ['orgs.yml']],
    ['shells', ['grantsmith', 'completion', ''], ['bash', 'zsh', 'fish']],
  ];
  for (const [what, words, offered] of expectations) {
    it(`offers ${what} in Bash`, () => {
      assert.deepEqual(inBash(words), offered);
    });
    if (isThere('fish'))
      it(`offers ${what} in fish`, () => {
        assert.deepEqual([...inFish(words)].sort(), [...offered].sort());
      });
  }

  it('offers every command in Bash, and what helps where none is chosen yet', () => {
    assert.deepEqual(inBash(['grantsmith', '']), [
      ...commands.map(({ name }) => name),
      '--help',
      '--version',
    ]);
  });

  it('completes in Bash each of several reports, and the value after an equals sign', () => {
    assert.deepEqual(inBash(['grantsmith', 'run', '-r', 'cli,ju']), ['cli,junit']);
    assert.deepEqual(inBash(['grantsmith', 'generate', '--org-type', '=', 'sa']), ['sandbox']);
    assert.equal(inBash(['grantsmith', 'report', '-r', '']).length, reporterNames.length);
  });

  it('leaves to Bash what is most likely a file', () => {
    assert.deepEqual(inBash(['grantsmith', 'run', '--config', 'orgs']), []);
  });

  const parsers = [
    ['bash', ['-n']],
    ['zsh', ['-fn']],
    ['fish', ['--no-execute']],
  ] as const;
  for (const [shell, args] of parsers)
    if (isThere(shell))
      it(`is a script that ${shell} can read`, () => {
        assert.deepEqual(linesOf(shell, [...args, scripts.get(shell) ?? ''], folder), []);
      });

  it('has values only for commands and options that there are', () => {
    const known = commands.flatMap(({ name, optionNames }) => [
      ...optionNames,
      ...optionNames.map((option) => `${name} ${option}`),
    ]);
    assert.deepEqual(
      Object.keys(optionValues).filter((one) => !known.includes(one)),
      [],
    );
    assert.deepEqual(
      Object.keys(wordValues).filter((one) => !commands.some(({ name }) => name === one)),
      [],
    );
  });

  it('loads no Newman', async () => {
    const hook = join(folder, 'hook.cjs');
    writeFileSync(
      hook,
      "process.on('exit', () => process.stderr.write(Object.keys(require('module')._cache).filter((path) => path.includes('newman')).join()));",
    );
    const loading = { NODE_OPTIONS: `--require=${hook}` };
    assert.equal((await startCli(['completion', 'zsh'], folder, loading).ended).stderr, '');
  });
});
