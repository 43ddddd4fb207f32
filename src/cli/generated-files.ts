import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, generate } from '../index.ts';
import { prepareFolder, readText, writeWhole } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { orgTypeNamed } from './org-type-named.ts';

/** What a file in the folder is, compared with what would be written. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
  readonly state: 'new' | 'changed' | 'unchanged';
}

function stateOf(path: string, text: string): GeneratedFile['state'] {
  if (!existsSync(path)) return 'new';
  return readText(path) === text ? 'unchanged' : 'changed';
}

/** The files for flows and org types as they were named, compared with those in the folder. */
export async function generatedFiles(
  out: string,
  flows: readonly string[],
  types: readonly string[] | undefined,
): Promise<readonly GeneratedFile[]> {
  const files = await generate({
    ...(flows.length === 0 ? {} : { flows: flows.map((name) => flowIdNamed(name)) }),
    ...(types === undefined ? {} : { orgTypes: types.map(orgTypeNamed) }),
  });
  return files.map(({ path, text }) => ({ path, text, state: stateOf(join(out, path), text) }));
}

/** Throws when a file is not as it would be written. */
export function checkDrift(out: string, files: readonly GeneratedFile[]): void {
  const drifted = files.filter(({ state }) => state !== 'unchanged');
  if (drifted.length === 0) return;
  throw new Failure(`${drifted.length} of ${files.length} files in ${out} are not as generated`, {
    exit: 'assertionsFailed',
    why: drifted
      .map(({ path, state }) => `${path} ${state === 'new' ? 'is missing' : 'differs'}`)
      .join(', '),
    next: 'run grantsmith generate, and look at the difference',
  });
}

/** Writes the files that are not there as they should be. */
export function writeGenerated(out: string, files: readonly GeneratedFile[]): void {
  prepareFolder(out);
  for (const { path, text, state } of files)
    if (state !== 'unchanged') writeWhole(join(out, path), text);
}
