import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../../src/cli/commands/index.ts';
import { exitCodes } from '../../src/model/failure.ts';
import { startCli } from '../cli/built-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  textOf('package.json'),
);

/** The lines of the blocks that a person may paste into a shell. */
function shellLines(text: string): readonly string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap((block) => (block[1] ?? '').split('\n'))
    .flatMap((line) => line.replace(/ +#.*$/, '').split(' && '))
    .filter((line) => line !== '');
}

/** Words of a command line; quotes hold words together. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

const readme = textOf('README.md');
const lines = [...shellLines(readme), ...shellLines(textOf('CONTRIBUTING.md'))];

describe('what the README and CONTRIBUTING tell people to type', () => {
  it('begins with the two commands, on the first screen', () => {
    const firstScreen = readme.split('\n').slice(0, 15).join('\n');
    assert.match(firstScreen, /^npm ci && npm start\b/m);
    assert.match(firstScreen, /^npm ci && npm test\b/m);
  });

  for (const line of lines.filter((one) => /^npm (run|test|start)/.test(one))) {
    it(`exists: ${line}`, () => {
      const [, verb = '', name = ''] = line.split(' ');
      assert.ok((verb === 'run' ? name : verb) in scripts);
    });
  }

  const ours = lines.filter((line) => line.startsWith('npx grantsmith '));
  it('shows the commands that there are', () => {
    const named = new Set(readme.match(/(?<=grantsmith )[a-z]+/g));
    assert.deepEqual(
      commands.map(({ name }) => name).filter((name) => !named.has(name)),
      [],
    );
    assert.ok(ours.length >= 8);
  });

  for (const line of ours) {
    it(`is understood: ${line}`, () => {
      const [name, ...rest] = words(line).slice(2);
      const command = commands.find((one) => one.name === name);
      assert.ok(command, `there is no command ${name}`);
      const options = rest.filter((word) => word.startsWith('-'));
      assert.deepEqual(
        options.filter((option) => !command.optionNames.includes(option.replace(/^--?/, ''))),
        [],
      );
    });
  }

  /** Those that need no file of a person and end by themselves; `run` has a test of its own. */
  for (const line of ours.filter((one) =>
    /grantsmith (explain|list|generate .*--check)/.test(one),
  )) {
    it(`works: ${line}`, async () => {
      const { exit, stderr } = await startCli(words(line).slice(2), root).ended;
      assert.deepEqual({ exit, stderr }, { exit: 0, stderr: '' });
    });
  }

  const writing = ours.filter((one) => /grantsmith generate (?!.*--check)/.test(one));
  for (const line of writing) {
    it(`works, with the files that it names: ${line}`, async () => {
      const cwd = mkdtempSync(join(tmpdir(), 'grantsmith-readme-'));
      try {
        cpSync(
          join(root, 'test/unit/generator/openapi/orders.openapi.yaml'),
          join(cwd, 'orders.yaml'),
        );
        writeFileSync(join(cwd, 'guide.md.hbs'), '# {{title}}\n');
        writeFileSync(join(cwd, 'grantsmith.yaml'), configurationShown());
        const { exit, stderr } = await startCli(words(line).slice(2), cwd).ended;
        assert.deepEqual({ exit, stderr }, { exit: line.includes('--diff') ? 1 : 0, stderr: '' });
      } finally {
        rmSync(cwd, { recursive: true });
      }
    });
  }

  /** The configuration in the README, so that it is one that works. */
  function configurationShown(): string {
    const shown = /^```yaml\n(generate:[\s\S]*?)^```$/m.exec(readme)?.[1];
    assert(shown !== undefined);
    return shown;
  }
});

describe('the documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'SECURITY.md',
    'docs/decisions.md',
    'docs/dictionary.md',
  ];

  for (const name of documents) {
    it(`link to what is there: ${name}`, () => {
      const links = [...textOf(name).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
        (match) => match[1] ?? '',
      );
      assert.deepEqual(
        links.filter((link) => !existsSync(join(root, dirname(name), link))),
        [],
      );
    });
  }

  it('give every exit code its meaning', () => {
    const told = [...readme.matchAll(/^\| (\d+) \| \S/gm)].map((match) => Number(match[1]));
    assert.deepEqual(
      told.sort((a, b) => a - b),
      Object.values(exitCodes).sort((a, b) => a - b),
    );
  });
});
