/**
 * Mutation testing: Stryker changes the code a little, a mutant at a time, and a test must turn red.
 * Leaves a report of each part in results/mutation/. What is known of mutants that neither code nor
 * tests touched since is taken over.
 *
 *   npm run test:mutation [-- --part signer,grants] [--quick] [--lanes 4] [--write]
 *
 * --quick leaves out what is computed while a module is loaded: each such mutant needs a new process.
 * --write makes docs/mutation.md of the reports that are there, also of earlier runs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutationDocument } from './mutation-document.ts';
import { type Part, parts } from './parts.ts';
import { readReport } from './read-report.ts';

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

const configurationOf = (name: string, { mutate, tests, leftOut, tooSlow }: Part): object => ({
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
  coverageAnalysis: 'perTest',
  mutate,
  mutator: { excludedMutations: leftOut?.kinds ?? [] },
  ignoreStatic: options.quick,
  ignorePatterns: ['/bench', '/results', '/dist', '/.tmp'],
  tempDirName: `.tmp/mutation-${name}`,
  incremental: true,
  incrementalFile: `results/mutation/${name}.known.json`,
  concurrency: Number(options.lanes),
  // Endless loops are found by counting; the time is for a machine that is busy with other things.
  timeoutMS: 5_000,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: reportOf(name) },
});

function run(name: string): void {
  const part = parts[name];
  if (part === undefined)
    throw new Error(`there is no part ${name}: ${Object.keys(parts).join(', ')}`);
  const file = `${root}.tmp/mutation-${name}.json`;
  mkdirSync(`${root}.tmp`, { recursive: true });
  writeFileSync(file, JSON.stringify(configurationOf(name, part)));
  const command = [stryker, 'run', file];
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error(`Stryker could not try ${name}`);
}

for (const name of options.part.split(',').filter(Boolean)) run(name);

const names = Object.keys(parts).filter((name) => existsSync(root + reportOf(name)));
const reports = new Map(names.map((name) => [name, readReport(root + reportOf(name))]));
const { text, unexplained } = mutationDocument(reports, new Date().toISOString().slice(0, 10));
if (options.write) writeFileSync(`${root}docs/mutation.md`, text);
else console.log(text);
if (unexplained > 0) console.log(`${unexplained} survivors are explained nowhere yet`);
