/**
 * Writes what is checked in and made from the code: `collections/` and the generated documents. With
 * --check it writes nothing, lists what differs, and exits 1 when something does.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flows } from '../src/flows/index.ts';
import { coverageDocument } from '../src/generator/coverage-document.ts';
import { generate } from '../src/generator/generate.ts';
import type { GeneratedFile } from '../src/generator/generated-file.ts';
import { knownErrorsDocument } from '../src/generator/known-errors-document.ts';
import { configurationSchemaText } from '../src/regression/config/configuration.ts';
import { runResultSchema } from '../src/reports/result-schema.ts';
import { cliDocument } from './cli-document.ts';
import { filledChapters } from './filled-chapters.ts';
import { manPage } from './man-page.ts';

/** How a file on the disk differs from the one that the code makes. */
export interface Drift {
  readonly path: string;
  readonly how: 'missing' | 'changed' | 'superfluous';
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** A folder whose every file is generated, so that one that is not is left over. */
const ownFolders = ['collections'];

/** Every generated file that is checked in, by its path in the repository. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const collections = await generate();
  return [
    ...collections.map(({ path, text }) => ({ path: `collections/${path}`, text })),
    { path: 'docs/cli.md', text: cliDocument() },
    { path: 'docs/grantsmith.1', text: manPage() },
    { path: 'docs/known-errors.md', text: knownErrorsDocument() },
    { path: 'docs/coverage.md', text: coverageDocument(flows) },
    ...filledChapters(),
    { path: 'docs/config.schema.json', text: configurationSchemaText() },
    { path: 'docs/run-result.schema.json', text: runResultSchema() },
  ];
}

/** What is missing, changed or left over under `folder`. */
export function driftOf(files: readonly GeneratedFile[], folder: string): readonly Drift[] {
  const known = new Set(files.map((file) => file.path));
  const found = ownFolders
    .filter((own) => existsSync(join(folder, own)))
    .flatMap((own) => readdirSync(join(folder, own)).map((name) => `${own}/${name}`));
  return [
    ...files.flatMap((file) => fileDrift(file, folder)),
    ...found
      .filter((path) => !known.has(path))
      .map((path) => ({ path, how: 'superfluous' }) as const),
  ];
}

function fileDrift({ path, text }: GeneratedFile, folder: string): readonly Drift[] {
  const file = join(folder, path);
  if (!existsSync(file)) return [{ path, how: 'missing' }];
  return readFileSync(file, 'utf8') === text ? [] : [{ path, how: 'changed' }];
}

/** Writes beside the file and renames, so that nobody ever sees half of it. */
function writeAtomically(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  writeFileSync(draft, text);
  renameSync(draft, file);
}

async function main(isCheck: boolean): Promise<void> {
  const files = await generatedFiles();
  const drift = driftOf(files, root);
  for (const { path, how } of drift) console.error(`${how.padEnd(12)}${path}`);
  if (isCheck) {
    if (drift.length > 0) console.error('Run: npm run generate');
    process.exitCode = drift.length > 0 ? 1 : 0;
    return;
  }
  const changed = new Set(drift.map(({ path }) => path));
  for (const { path, text } of files) {
    if (changed.has(path)) writeAtomically(join(root, path), text);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main(process.argv.includes('--check'));
