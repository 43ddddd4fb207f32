import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { commands } from '../../src/cli/commands/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (name: string) => readFileSync(join(root, name), 'utf8');
const { version }: { readonly version: string } = JSON.parse(textOf('package.json'));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<
    Record<string, { readonly description: string; readonly default: string }>
  >;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

describe('the GitHub Action', () => {
  const text = textOf('action.yml');
  const action: Action = parse(text);
  const scripts = action.runs.steps.filter(({ run }) => run !== undefined);

  it('is a composite of steps that each name a shell, or an action with its version', () => {
    assert.equal(action.runs.using, 'composite');
    for (const { uses, run, shell } of action.runs.steps)
      assert.ok(run === undefined ? /^actions\/[\w-]+@v\d+$/.test(uses ?? '') : shell === 'bash');
  });

  it('describes each input, and names none that it does not have', () => {
    for (const [name, { description }] of Object.entries(action.inputs))
      assert.ok(description !== '' && text.includes(`inputs.${name} `), name);
    for (const [, name = ''] of text.matchAll(/inputs\.([\w-]+)/g))
      assert.ok(name in action.inputs, name);
    assert.equal(action.inputs['version']?.default, version);
  });

  it('puts no input into the text of a script, where it would be run', () => {
    assert.ok(scripts.length > 0);
    for (const { run = '' } of scripts) assert.ok(!run.includes('${{'), run);
  });

  it('runs Bash that Bash can read, with options that the command has', () => {
    const known = commands.find(({ name }) => name === 'run')?.optionNames ?? [];
    for (const { run = '' } of scripts) {
      const { status, stderr } = spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
      const options = [...run.matchAll(/--?(config|out|r) (?="\$|cli)/g)].map(
        ([, one = '']) => one,
      );
      assert.deepEqual(options, ['config', 'out', 'r']);
      assert.deepEqual(
        options.filter((one) => !known.includes(one)),
        [],
      );
    }
  });
});

describe('the Dockerfile', () => {
  const lines = textOf('Dockerfile').split('\n');
  const named = (instruction: string) => lines.filter((line) => line.startsWith(`${instruction} `));

  it('begins with an image of one version, of Node.js that the package is tested with', () => {
    const tested: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
      textOf('test/node/package.json'),
    );
    for (const line of named('FROM')) {
      const [, tag = ''] = /^FROM node:(\d+\.\d+\.\d+)-\w+-slim( AS \w+)?$/.exec(line) ?? [];
      assert.ok(
        Object.values(tested.dependencies).some((one) => one.endsWith(`@${tag}`)),
        line,
      );
    }
  });

  it('copies what is there and what is let in', () => {
    const letIn = textOf('.dockerignore');
    const sources = named('COPY')
      .filter((line) => !line.includes('--from'))
      .flatMap((line) => line.split(' ').slice(1, -1));
    assert.ok(sources.length > 8);
    for (const source of sources) {
      assert.ok(existsSync(join(root, source)), source);
      assert.ok(
        letIn.includes(`!${source.replace(/^tsconfig\..*|^tsconfig/, 'tsconfig').slice(0, 8)}`),
        source,
      );
    }
  });

  it('runs without the rights of root', () => {
    assert.equal(named('USER').at(-1), 'USER node');
  });
});

describe('the development container', () => {
  it('is JSON that names an image and runs scripts that there are', () => {
    const container = JSON.parse(textOf('.devcontainer/devcontainer.json'));
    const { scripts } = JSON.parse(textOf('package.json'));
    assert.match(container.image, /^mcr\.microsoft\.com\/devcontainers\/javascript-node:\d+-\w+$/);
    assert.equal(container.postCreateCommand, 'npm ci && npm run build');
    assert.ok('build' in scripts);
  });
});
