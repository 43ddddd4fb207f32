import { strToU8, zipSync } from 'fflate';
import type { GeneratedFile } from '../generator/generate.ts';

/** The first day a zip can name, in local time as its format has it: the same bytes on every machine. */
const mtime = new Date(1980, 0, 1);

/** One zip archive with the files in their order; the same files give the same bytes. */
export function zipFiles(files: readonly GeneratedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ path, text }) => [path, strToU8(text)])), {
    mtime,
    level: 9,
  });
}
