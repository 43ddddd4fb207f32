import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { counted, Failure, type GeneratedFile as Generated, generate, withKept } from '../index.ts';
import { decodedText } from './decoded-text.ts';
import { prepareFolder, readBytes, writeWhole } from './files.ts';
import type { GenerationWanted } from './generation-wanted.ts';

/** What a file in the folder is, compared with what would be written. */
export interface GeneratedFile extends Generated {
  /** What is there, with its byte order mark; nothing where no file is. */
  readonly before?: string;
  readonly state: 'new' | 'changed' | 'unchanged';
}

/**
 * The files that were asked for, with what a person added by hand to marked places of those in the
 * folder, compared with them.
 */
export async function generatedFiles({
  out,
  options,
}: GenerationWanted): Promise<readonly GeneratedFile[]> {
  const files = await generate(options);
  return await Promise.all(files.map((file) => compared(file, join(out, file.path))));
}

async function compared(file: Generated, place: string): Promise<GeneratedFile> {
  if (!existsSync(place)) return { ...file, state: 'new' };
  const bytes = readBytes(place);
  // Most files are as they were; bytes are compared in no time, and nothing is decoded for that.
  if (bytes.equals(Buffer.from(file.text)))
    return { ...file, before: file.text, state: 'unchanged' };
  const existing = decodedText(bytes);
  // A byte order mark is a difference, which the decoded text does not show.
  const before = existing === bytes.toString('utf8') ? existing : `\uFEFF${existing}`;
  const { path, text } = await withKept(file, existing);
  return { path, text, before, state: before === text ? 'unchanged' : 'changed' };
}

/** Throws when a file is not as it would be written; `command` is what would write it. */
export function checkDrift(out: string, files: readonly GeneratedFile[], command: string): void {
  const drifted = files.filter(({ state }) => state !== 'unchanged');
  if (drifted.length === 0) return;
  const are = drifted.length === 1 ? 'is' : 'are';
  throw new Failure(
    `${drifted.length} of ${counted(files.length, 'file')} in ${out} ${are} not as generated`,
    {
      exit: 'assertionsFailed',
      why: drifted
        .map(({ path, state }) => `${path} ${state === 'new' ? 'is missing' : 'differs'}`)
        .join(', '),
      next: `look at the difference with ${command} --diff, and write it with ${command}`,
    },
  );
}

/** Writes the files that are not there as they should be. */
export function writeGenerated(out: string, files: readonly GeneratedFile[]): void {
  prepareFolder(out);
  for (const { path, text, state } of files)
    if (state !== 'unchanged')
      writeWhole(join(out, path), text, path.endsWith('.sh') ? 0o755 : 0o644);
}
