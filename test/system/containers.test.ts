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

  /** What the script calls npx with, when the inputs are these and the others are not given. */
  function argumentsWith(given: Readonly<Record<string, string>>): readonly string[] {
    const [step] = scripts;
    const variables = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value)?.[1] ?? assert.fail(value);
      return [name, given[input] ?? action.inputs[input]?.default ?? ''];
    });
    const { stdout, stderr, status } = spawnSync('bash', [], {
      input: `npx() { printf '%s\\n' "$@"; }\n${step?.run}`,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...Object.fromEntries(variables) },
    });
    assert.deepEqual([stderr, status], ['', 0]);
    return stdout.trimEnd().split('\n');
  }

  const always = ['--out', 'results', '-r', 'cli,junit,html,github'];

  it('runs every flow where no input is given', () => {
    assert.deepEqual(argumentsWith({}), ['--yes', `grantsmith@${version}`, 'run', ...always]);
  });

  it('hands each input on, as it is, to the option of that name', () => {
    assert.deepEqual(
      argumentsWith({
        flows: 'jwt-bearer client-credentials',
        config: 'ci/my orgs.yml',
        environment: 'a.json b.json',
        org: 'uat $(id)',
        shard: '2/8',
        workers: '4',
        golden: 'golden responses',
        noisy: 'true',
        options: '--bail --timeout-request 5000',
        results: 'out',
        version: '9.9.9',
      }),
      [
        ...['--yes', 'grantsmith@9.9.9', 'run', 'jwt-bearer', 'client-credentials'],
        ...['--config', 'ci/my orgs.yml', '--environment', 'a.json', '--environment', 'b.json'],
        ...['--org', 'uat', '--org', '$(id)', '--shard', '2/8', '--workers', '4'],
        ...['--golden', 'golden responses', '--noisy', '--bail', '--timeout-request', '5000'],
        ...['--out', 'out', '-r', 'cli,junit,html,github'],
      ],
    );
  });

  /** Options of the command that are no input, for a reason; the input `options` takes them. */
  const left: readonly string[] = [
    // A person looks at golden responses before they are kept.
    'update-golden',
    // For a run by hand, or said in the configuration.
    ...['env-var', 'folder', 'iteration-data', 'iteration-count', 'bail', 'insecure'],
    ...['timeout', 'timeout-request', 'timeout-script', 'json'],
    // It writes secrets into a file, which the artifact would carry away.
    'export-environment',
    // The action decides where the reports go: to the folder `results`.
    ...['reporters', 'out', 'reporter-json-export', 'reporter-junit-export'],
    ...['reporter-html-export', 'reporter-tap-export', 'reporter-github-summary-export'],
  ];

  it('has an input for each option of the command, but for those left out on purpose', () => {
    const run = commands.find(({ name }) => name === 'run');
    const options = Object.keys(run?.options ?? {});
    const own = ['flows', 'options', 'version', 'node-version', 'results'];
    assert.deepEqual(
      options.filter((name) => !(name in action.inputs)),
      options.filter((name) => left.includes(name)),
    );
    assert.deepEqual(
      [...Object.keys(action.inputs), ...left].filter(
        (name) => !options.includes(name) && !own.includes(name),
      ),
      [],
    );
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
    // The image has all that the tests call but the browser.
    assert.equal(
      container.postCreateCommand,
      'sudo apt-get update && sudo apt-get install -y chromium && npm ci && npm run build',
    );
    assert.ok('build' in scripts);
  });
});
