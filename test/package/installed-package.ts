import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../clients/run-program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A project of somebody else that has nothing but the package, as npm packs and installs it. */
export interface InstalledPackage {
  readonly folder: string;
  /** What npm packed. */
  readonly archive: string;
  /** The file that the command of the package runs. */
  readonly command: string;
  remove(): void;
}

async function npm(args: readonly string[], folder: string): Promise<void> {
  const { exit, text } = await runProgram('npm', args, folder);
  if (exit !== 0) throw new Error(`npm ${args.join(' ')} failed: ${text}`);
}

/** Packs what is built, and installs the archive in an empty folder. */
export async function installPackage(): Promise<InstalledPackage> {
  const folder = mkdtempSync(join(tmpdir(), 'grantsmith-package-'));
  const archive = join(folder, 'grantsmith-0.1.0.tgz');
  await npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], root);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  await npm(['install', '--prefer-offline', '--no-audit', '--no-fund', archive], folder);
  return {
    folder,
    archive,
    command: join(folder, 'node_modules/grantsmith/dist/cli/main.js'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
