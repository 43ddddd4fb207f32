import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  readonly engines: { readonly node: string };
}

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const manifest: Manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

async function packedFiles(): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)(
    'npm',
    ['pack', '--dry-run', '--json', '--ignore-scripts'],
    {
      cwd: root,
      maxBuffer: 2 ** 26,
    },
  );
  const [packed]: readonly { readonly files: readonly { readonly path: string }[] }[] =
    JSON.parse(stdout);
  return (packed?.files ?? []).map(({ path }) => path);
}

describe('the package', () => {
  it('pins every dependency to one version', () => {
    const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    assert.deepEqual(
      all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
  });

  it('locks the packages of every platform, without which npm ci refuses', () => {
    const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
      readFileSync(`${root}package-lock.json`, 'utf8'),
    );
    const missing = Object.entries(packages).flatMap(([at, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`${at}/node_modules/${name}` in packages || `node_modules/${name}` in packages),
      ),
    );
    assert.deepEqual(missing, []);
  });

  it('needs nothing twice', () => {
    assert.deepEqual(
      Object.keys(manifest.dependencies).filter((name) => name in manifest.devDependencies),
      [],
    );
  });

  it('ships what it runs with and what a team imports, and no source and no test', async () => {
    const files = await packedFiles();
    for (const needed of [
      'package.json',
      'README.md',
      'LICENSE',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.js',
      'templates/script.js.hbs',
      'collections/jwt-bearer.postman_collection.json',
      'collections/jwt-bearer.md',
    ])
      assert.ok(files.includes(needed), `${needed} is missing`);
    assert.deepEqual(
      files.filter(
        (path) => /^(src|test|tools|bench|results|\.)/.test(path) || /(?<!\.d)\.ts$/.test(path),
      ),
      [],
    );
  });

  it('has a command that can be executed', () => {
    for (const path of Object.values(manifest.bin)) {
      assert.ok(existsSync(`${root}${path}`), `${path}: npm run build comes before this test`);
      assert.match(readFileSync(`${root}${path}`, 'utf8'), /^#!\/usr\/bin\/env node\n/);
      assert.ok(statSync(`${root}${path}`).size > 0);
    }
  });

  it('is found without fault by publint', async () => {
    const { messages } = await publint({ pkgDir: root, level: 'warning', pack: 'npm' });
    assert.deepEqual(messages, []);
  });
});
