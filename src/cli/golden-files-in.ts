import { type GoldenFile, parseGolden, usageFailure } from '../index.ts';
import { filesBelow, isFolder, readText } from './files.ts';

const ending = '.golden.json';

/** The golden responses in a file, or in all files below a folder. */
export function goldenFilesIn(path: string): readonly GoldenFile[] {
  const files = isFolder(path) ? filesBelow(path).filter((file) => file.endsWith(ending)) : [path];
  if (files.length > 0) return files.map((file) => parseGolden(readText(file), file));
  throw usageFailure(
    `There are no golden responses in ${path}`,
    `no file of the folder ends in ${ending}`,
    'check the path, or make them with grantsmith run --update-golden',
  );
}
