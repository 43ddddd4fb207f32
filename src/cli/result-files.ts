import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Failure, parseRunResult, type RunResult, usageFailure } from '../index.ts';
import { filesBelow, isFolder, readText } from './files.ts';

/** What a run calls its result; of two in one folder, which hold the same, the first is read. */
const resultNames = ['summary.json', 'report.json'];

/**
 * The result files that were named: files, patterns with `*`, `**` and `?` where no shell has resolved
 * them, and folders, in which every result is meant but one in `except`.
 */
export function resultFiles(words: readonly string[], except: string): readonly string[] {
  const found = words.flatMap((word) => {
    const files = existsSync(word) ? filesAt(word, except) : filesLike(word);
    if (files.length > 0) return files;
    throw existsSync(word) && resultsBelow(word).length > 0 ? onlyMerged(word) : nothingIn(word);
  });
  return [...new Map(found.map((path) => [realpathSync(path), path])).values()];
}

function nothingIn(word: string): Failure {
  return usageFailure(
    `There is no result in ${word}`,
    existsSync(word)
      ? `no ${resultNames.join(' or ')} is in the folder, or below it`
      : 'no file is called so',
    'check the path; a shard that ended without a result has to run again',
  );
}

function onlyMerged(folder: string): Failure {
  return usageFailure(
    `There is no result in ${folder} but where the merged one goes`,
    'what is in the folder for the output is left out, since it would be written over',
    'choose another folder with --out',
  );
}

const resultsBelow = (folder: string): readonly string[] =>
  filesBelow(folder).filter((file) => resultNames.includes(basename(file)));

function filesAt(path: string, except: string): readonly string[] {
  if (!isFolder(path)) return [path];
  const all = resultsBelow(path);
  return all.filter((file) => {
    const folder = dirname(file);
    const twin = all.includes(join(folder, resultNames[0] ?? ''));
    const isFirst = basename(file) === resultNames[0] || !twin;
    return isFirst && resolve(folder) !== resolve(except);
  });
}

function filesLike(pattern: string): readonly string[] {
  const path = pattern.replaceAll('\\', '/');
  const at = path.search(/[*?]/);
  if (at === -1) return [];
  const folder = path.slice(0, path.lastIndexOf('/', at) + 1) || '.';
  const wanted = regexOf(path);
  return isFolder(folder)
    ? filesBelow(folder).filter((file) => wanted.test(file.replaceAll('\\', '/')))
    : [];
}

const wildcards: Readonly<Record<string, string>> = {
  '**/': '(?:.*/)?',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
};

function regexOf(pattern: string): RegExp {
  const source = pattern
    .replace(/^\.\//, '')
    .replace(/\*\*\/|\*\*|[*?]|[\\^$+.()|[\]{}]/g, (part) => wildcards[part] ?? `\\${part}`);
  return new RegExp(`^${source}$`);
}

/** The result in a file; what is wrong with it names the file. */
export function readResult(path: string): RunResult {
  try {
    return parseRunResult(readText(path));
  } catch (error) {
    if (!(error instanceof Failure) || error.message.startsWith(path)) throw error;
    const { message, exit, why, next } = error;
    throw new Failure(`${path}: ${message}`, { exit, why, next });
  }
}
