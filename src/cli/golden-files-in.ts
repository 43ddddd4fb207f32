import { Failure, type GoldenFile, parseGolden } from '../index.ts';
import { filesBelow, isFolder, readText } from './files.ts';

const ending = '.golden.json';

/** The golden responses in a file, or in all files below a folder. */
export function goldenFilesIn(path: string): readonly GoldenFile[] {
  const files = isFolder(path) ? filesBelow(path).filter((file) => file.endsWith(ending)) : [path];
  if (files.length > 0) return files.map((file) => parseGolden(readText(file), file));
  throw new Failure(`There are no golden responses in ${path}`, {
    exit: 'usage',
    why: `no file of the folder ends in ${ending}`,
    next: 'check the path, or make them with grantsmith run --update-golden',
  });
}
