import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../clients/run-program.ts';
import { onEachNode } from '../node/on-each-node.ts';
import { type InstalledPackage, installPackage } from './installed-package.ts';

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const readme = readFileSync(fromRoot('README.md'), 'utf8');

/** A program of somebody who uses the library with its types. */
const consumer = `import { type Emulator, type GeneratedFile, generate, type RunResult, startEmulator } from 'grantsmith';

const emulator: Emulator = await startEmulator();
const files: readonly GeneratedFile[] = await generate({ flows: ['client-credentials'] });
export const failed = (result: RunResult): number => result.summary.failed;
// @ts-expect-error: there is no such flow
export const wrong = () => generate({ flows: ['EXAMPLE'] });
console.log(emulator.url.startsWith('http://127.0.0.1:'), files.length);
await emulator.stop();
`;

/** The same program without types. */
const plainConsumer = `import { generate, startEmulator } from 'grantsmith';

const emulator = await startEmulator();
const files = await generate({ flows: ['client-credentials'] });
console.log(emulator.url.startsWith('http://127.0.0.1:'), files.length);
await emulator.stop();
`;

/** Files below a folder, with their size in bytes. */
const filesIn = (folder: string): readonly (readonly [path: string, size: number])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, statSync(path).size]);

describe('the package in an empty project', function () {
  this.timeout(300_000);
  let installed: InstalledPackage;
  before(async () => {
    assert.ok(existsSync(fromRoot('dist/cli/main.js')), 'npm run build comes before this test');
    installed = await installPackage();
  });
  after(() => installed.remove());

  const npx = (...args: readonly string[]) =>
    runProgram('npx', ['--no-install', 'grantsmith', ...args], installed.folder);

  it('says its version, and lists its flows', async () => {
    assert.match((await npx('--version')).text, /^\d+\.\d+\.\d+$/m);
    const { exit, text } = await npx('list');
    assert.deepEqual([exit, text.includes('client-credentials')], [0, true]);
  });

  it('runs a flow against its own emulator, and writes the result', async () => {
    const { exit, text } = await npx('run', 'client-credentials');
    assert.equal(exit, 0, text);
    assert.match(text, /\d+ assertions passed/);
    const { summary } = JSON.parse(
      readFileSync(join(installed.folder, 'results/summary.json'), 'utf8'),
    );
    assert.ok(summary.assertions > 100 && summary.failed === 0);
  });

  it('is imported as a library', async () => {
    writeFileSync(join(installed.folder, 'plain.mjs'), plainConsumer);
    const { exit, text } = await runProgram(process.execPath, ['plain.mjs'], installed.folder);
    assert.deepEqual([exit, text.trim()], [0, 'true 5']);
  });

  for (const [resolution, module] of [
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ])
    it(`has types that a strict program is checked with, resolved as ${resolution} does`, async () => {
      writeFileSync(join(installed.folder, 'consumer.mts'), consumer);
      const compiler = fromRoot('node_modules/typescript/bin/tsc');
      const options =
        `--noEmit --strict --target es2022 --module ${module} --moduleResolution ${resolution} --types node`.split(
          ' ',
        );
      const roots = ['--typeRoots', fromRoot('node_modules/@types')];
      const { exit, text } = await runProgram(
        process.execPath,
        [compiler, ...options, ...roots, 'consumer.mts'],
        installed.folder,
      );
      assert.deepEqual([exit, text], [0, '']);
    });

  it('has types without fault for whoever imports an ES module', async () => {
    const looker = fromRoot('test/package/types-of-archive.mjs');
    const { exit, text } = await runProgram(
      process.execPath,
      [looker, installed.archive],
      installed.folder,
    );
    assert.equal(exit, 0, text);
    // Both are what the profile esm-only of attw passes over: TypeScript's node10 reads no `exports`, and
    // CommonJS gets the ES module itself, which Node.js gives to `require` since 20.19.
    assert.deepEqual(JSON.parse(text), {
      types: 'included',
      problems: [
        { kind: 'NoResolution', entrypoint: '.', resolutionKind: 'node10' },
        { kind: 'CJSResolvesToESM', entrypoint: '.', resolutionKind: 'node16-cjs' },
      ],
    });
  });

  it('has nothing in it that only who works on it needs', () => {
    const own = filesIn(join(installed.folder, 'node_modules/grantsmith')).map(([path]) => path);
    assert.deepEqual(
      own.filter((path) => /\/(src|test|tools|bench)\/|(?<!\.d)\.ts$|\.map$|biome|knip/.test(path)),
      [],
    );
  });

  it('is as large, and brings as many packages, as the README says', () => {
    const modules = join(installed.folder, 'node_modules');
    const { packages }: { readonly packages: Readonly<Record<string, unknown>> } = JSON.parse(
      readFileSync(join(modules, '.package-lock.json'), 'utf8'),
    );
    const megabytes = filesIn(modules).reduce((sum, [, size]) => sum + size, 0) / 1e6;
    const told = /brings about (\d+) packages and takes about (\d+) MB/.exec(
      readme.replace(/\s+/g, ' '),
    );
    assert.deepEqual(told?.slice(1).map(Number), [
      Math.round((Object.keys(packages).length - 1) / 10) * 10,
      Math.round(megabytes / 10) * 10,
    ]);
  });

  onEachNode(() => installed);
});
