import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Defence } from './defence.ts';

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Locked {
  readonly dev?: true;
  readonly optional?: true;
  readonly devOptional?: true;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: true;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manifest: Manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(`${root}package-lock.json`, 'utf8'),
);
const locked = Object.entries(packages).filter(([at]) => at !== '');
const shipped = locked.filter(([, { dev, devOptional }]) => !dev && !devOptional);

/** What comes with the package, and what runs when it is installed. */
export const inSupply: readonly Defence[] = [
  {
    threat: 'A dependency that changes under the same name',
    holds() {
      const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
      assert.deepEqual(
        all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
        [],
      );
      assert.deepEqual(
        shipped.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([at]) => at),
        [],
      );
    },
  },
  {
    threat: 'A dependency from elsewhere than the registry',
    holds() {
      const elsewhere = locked.filter(
        ([, { resolved }]) => resolved?.startsWith('https://registry.npmjs.org/') === false,
      );
      assert.deepEqual(elsewhere, []);
    },
  },
  {
    threat: 'A script that runs when the package is installed',
    holds() {
      const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
      assert.deepEqual(
        hooks.filter((name) => name in manifest.scripts),
        [],
      );
      assert.deepEqual(
        shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([at]) => at),
        [],
      );
    },
  },
];
