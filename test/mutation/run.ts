/**
 * Mutation testing: Stryker changes the code a little, a mutant at a time, and a test must turn red.
 * What is known of mutants that neither code nor tests touched since is taken over from
 * results/mutation/.
 *
 *   npm run test:mutation [-- --part signer,grants] [--quick] [--lanes 4] [--write]
 *
 * --quick leaves out what is computed while a module is loaded: each such mutant needs a new process.
 * --write keeps what came of it in measured.json, and makes docs/mutation.md of all that is kept there;
 * with --part '' of that alone, as after a new reason in explanations.ts.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Measurements, mutationDocument, reasonOf } from './mutation-document.ts';
import { type Part, parts } from './parts.ts';
import { type Measurement, readReport } from './read-report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stryker = 'test/mutation/node_modules/@stryker-mutator/core/bin/stryker.js';
const { values: options } = parseArgs({
  options: {
    part: { type: 'string', default: Object.keys(parts).join(',') },
    quick: { type: 'boolean', default: false },
    lanes: { type: 'string', default: '2' },
    write: { type: 'boolean', default: false },
  },
});

const reportOf = (name: string): string => `results/mutation/${name}.json`;

const configurationOf = (name: string, { mutate, tests, tooSlow, keepsResults }: Part): object => ({
  testRunner: 'mocha',
  plugins: ['@stryker-mutator/mocha-runner'],
  mochaOptions: {
    'no-config': true,
    'no-package': true,
    'no-opts': true,
    require: ['./test/mutation/few-examples.ts'],
    spec: tests,
    ...(tooSlow === undefined ? {} : { grep: `^(?!.*(?:${tooSlow}))` }),
  },
  testRunnerNodeArgs: ['--import=tsx/esm'],
  // What is kept is worked out in the first test that needs it, and told by others.
  coverageAnalysis: keepsResults ? 'all' : 'perTest',
  mutate,
  ignoreStatic: options.quick && !keepsResults,
  ignorePatterns: ['/bench', '/results', '/dist', '/.tmp'],
  tempDirName: `.tmp/mutation-${name}`,
  incremental: true,
  incrementalFile: `results/mutation/${name}.known.json`,
  concurrency: Number(options.lanes),
  // Endless loops are found by counting; the time is for what waits for ever, and no machine that is
  // busy with other things may look like that.
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: reportOf(name) },
});

function measure(name: string): Measurement {
  const part = parts[name];
  if (part === undefined)
    throw new Error(`there is no part ${name}: ${Object.keys(parts).join(', ')}`);
  const file = `${root}.tmp/mutation-${name}.json`;
  mkdirSync(`${root}.tmp`, { recursive: true });
  writeFileSync(file, JSON.stringify(configurationOf(name, part)));
  const command = [stryker, 'run', file];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`Stryker could not try ${name}`);
  return readReport(root + reportOf(name), new Date().toISOString().slice(0, 10));
}

const measured = options.part
  .split(',')
  .filter(Boolean)
  .map((name) => [name, measure(name)] as const);
const kept = new URL('measured.json', import.meta.url);
const measurements: Measurements = {
  ...JSON.parse(readFileSync(kept, 'utf8')),
  ...Object.fromEntries(measured),
};

const text = mutationDocument(measurements);
if (options.write) {
  writeFileSync(kept, `${JSON.stringify(measurements, null, 2)}\n`);
  writeFileSync(`${root}docs/mutation.md`, text);
} else console.log(text);

const unexplained = Object.values(measurements)
  .flatMap(({ survivors }) => survivors)
  .filter((mutant) => reasonOf(mutant) === undefined).length;
if (unexplained > 0) console.log(`${unexplained} survivors are explained nowhere yet`);
