import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, type GoldenFile, parseGolden } from '../index.ts';
import { readText } from './files.ts';

const ending = '.golden.json';

/** The golden responses in a file, or in all files below a folder. */
export function goldenFilesIn(path: string): readonly GoldenFile[] {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path, { recursive: true })
        .map((name) => join(path, String(name)))
        .filter((name) => name.endsWith(ending))
        .sort()
    : [path];
  if (files.length > 0) return files.map((file) => parseGolden(readText(file), file));
  throw new Failure(`There are no golden responses in ${path}`, {
    exit: 'usage',
    why: `no file of the folder ends in ${ending}`,
    next: 'check the path, or make them with grantsmith run --update-golden',
  });
}
