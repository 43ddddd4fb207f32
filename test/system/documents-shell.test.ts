import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { commands } from '../../src/cli/commands/index.ts';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { startCli } from '../cli/built-cli.ts';
import { objectionTo } from './documents/command-table.ts';
import { documents, root, textOf } from './documents/fenced-blocks.ts';
import { ownArguments, type ShellLine, shellLines, wordsOf } from './documents/shell-lines.ts';
import { layOutWorkspace, type Workspace } from './documents/workspace.ts';

const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  textOf('package.json'),
);

/** Why these are read and not run here: they have tests of their own, and take long or a person. */
const onlyRead: Readonly<Record<string, RegExp>> = {
  'runs collections': /^(run|drift .*-e) ?/,
  'waits for somebody': /^(emulator|login|bundle|init$)/,
};

/** What ends otherwise than with 0, as its document says. */
const endsWith: readonly (readonly [line: RegExp, exit: number])[] = [
  [/--diff/, 1],
  // The results that lie there are of runs that failed.
  [/grantsmith report/, 1],
];

const isOnlyRead = (args: readonly string[]): boolean =>
  Object.values(onlyRead).some((pattern) => pattern.test(args.join(' ')));

const ours = shellLines.flatMap((line) => {
  const args = ownArguments(line);
  return args === undefined ? [] : [{ ...line, args }];
});

const callsOf = (program: RegExp): readonly ShellLine[] =>
  shellLines.filter(({ line }) => program.test(line));

const examples = documents
  .filter((name) => name.startsWith('docs/'))
  .flatMap((name) => [...textOf(name).matchAll(/^- `grantsmith ([^`]+)`/gm)])
  .map((match) => match[1]?.replace(/ (<|>>?) .*$/, '') ?? '');

describe('what the documents tell people to type', () => {
  it('is of programs that a test knows', () => {
    const known = /^(npx )?(grantsmith|newman) |^npm |^curl /;
    assert.deepEqual(
      shellLines.filter(({ line }) => !known.test(line)),
      [],
    );
  });

  it('begins in the README with the two commands, on the first screen', () => {
    const firstScreen = textOf('README.md').split('\n').slice(0, 15).join('\n');
    assert.match(firstScreen, /^npm ci && npm start\b/m);
    assert.match(firstScreen, /^npm ci && npm test\b/m);
  });

  it('shows each command in the README', () => {
    const named = new Set(textOf('README.md').match(/(?<=grantsmith )[a-z]+/g));
    assert.deepEqual(
      commands.map(({ name }) => name).filter((name) => !named.has(name)),
      [],
    );
  });

  it('names scripts of npm that there are', () => {
    for (const { place, words } of callsOf(/^npm (?!ci)/)) {
      const [, verb = '', name = ''] = words;
      assert.ok((verb === 'run' ? name : verb) in scripts, place);
    }
  });

  it('names collections for Newman that there are', () => {
    for (const { place, words } of callsOf(/^(npx )?newman /)) {
      const [, , , file = ''] = words[0] === 'npx' ? words : ['', ...words];
      assert.ok(existsSync(join(root, file)) || existsSync(join(root, 'collections', file)), place);
    }
  });

  for (const { place, line, args } of ours)
    it(`is understood: ${line} (${place})`, async () => {
      assert.equal(await objectionTo(args), undefined);
    });

  it('is understood in the examples of the commands', async () => {
    assert.ok(examples.length > 40);
    for (const example of examples) assert.equal(await objectionTo(wordsOf(example)), undefined);
  });

  it('is refused where a command or an option does not exist', async () => {
    assert.equal(await objectionTo(['walk']), 'there is no command walk');
    assert.equal(await objectionTo(['run', '--nosy']), 'There is no option --nosy');
    assert.equal(await objectionTo(['keys', '--bits', 'many']), '--bits wants a number');
  });
});

describe('what the documents tell people to type, done', () => {
  let emulator: Emulator;
  let workspace: Workspace;
  before(async () => {
    emulator = await startEmulator();
    workspace = await layOutWorkspace(emulator);
  });
  after(async () => {
    workspace.remove();
    await emulator.stop();
  });

  for (const { line, args } of ours.filter((one) => !isOnlyRead(one.args)))
    it(`works: ${line}`, async () => {
      const exit = endsWith.find(([pattern]) => pattern.test(line))?.[1] ?? 0;
      const folder = args.includes('--check') ? root : workspace.folder;
      const ended = await startCli(args, folder).ended;
      assert.equal(ended.exit, exit, `${ended.stderr}${ended.stdout}`);
    });

  for (const { line, words } of callsOf(/^curl /))
    it(`is answered: ${line}`, async () => {
      const args = words
        .slice(1)
        .map((word) => word.replace('http://127.0.0.1:8123', emulator.url));
      const { stdout } = await promisify(execFile)('curl', ['-s', '-w', '%{http_code}', ...args]);
      assert.match(stdout.slice(-3), line.includes('orgState') ? /400/ : /20[014]/);
    });
});
