import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Failure, isNestedTooDeep, usageFailure } from '../index.ts';
import { decodedText } from './decoded-text.ts';
import { shellWord } from './shell-word.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file',
  ENOSPC: 'the disk is full',
  EEXIST: 'a file of that name is in the way',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

/** Of no collection and no report; the parser needs some ten times as much memory as the text. */
const largest = 256 * 1024 * 1024;

/** The bytes of a file that a person named. */
export function readBytes(path: string): Buffer {
  try {
    if (statSync(path).size > largest) throw new Error('it is larger than 256 MiB');
    return readFileSync(path);
  } catch (error) {
    throw usageFailure(`${path} cannot be read`, reasonOf(error), 'check the path');
  }
}

/** The text of a file that a person named. */
export function readText(path: string): string {
  return decodedText(readBytes(path));
}

function nestedTooDeep(path: string): Failure {
  return usageFailure(
    `${path} is nested too deeply`,
    'nothing that Postman exports is like that',
    'look where it comes from, and export it again',
  );
}

/** What the parser has against a text, without what it repeats of it: that may be a secret. */
function whyNoJson(text: string, error: unknown): string {
  if (text.trim() === '') return 'it is empty';
  if (/^(\$kind|name|info):/m.test(text))
    return 'it looks like YAML; Postman writes its format v3 so, which Newman cannot read';
  return reasonOf(error).replace(/,? (?:\.{3})?".*$/s, '');
}

/** Some tools and services hand out their settings so. */
const looksLikeDotenv = (text: string): boolean =>
  /(?:\s|#.*$)*(?:export\s+)?[A-Za-z_]\w*\s*=/my.test(text);

const asExported = 'export it from Postman as Collection v2.1, or as an environment';

/** The JSON in a file that a person named, and what to do when it is none. */
export function readJson(path: string, next: string = asExported): unknown {
  const text = readText(path);
  if (isNestedTooDeep(text)) throw nestedTooDeep(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (looksLikeDotenv(text))
      throw usageFailure(
        `${path} is not JSON`,
        'it looks like a .env file',
        `make a Postman environment of it: grantsmith convert ${shellWord(path)}`,
      );
    throw usageFailure(`${path} is not JSON`, whyNoJson(text, error), next);
  }
}

/** All files below a folder, as their paths would be typed, in a stable order. */
export function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .filter(isFile)
      .sort();
  } catch (error) {
    throw usageFailure(
      `${folder} cannot be searched`,
      reasonOf(error),
      'check the path, and the rights of the folders below it',
    );
  }
}

/** Sees that nothing stands in the way of the folder, and makes nothing: it may not be wanted after all. */
export function checkFolder(folder: string, part = folder): void {
  if (isFolder(part)) return;
  if (existsSync(part))
    throw notWritten(folder, new Error(part === folder ? 'it is no folder' : reasons['ENOTDIR']));
  if (dirname(part) !== part) checkFolder(folder, dirname(part));
}

/** Makes the folder, and sees that files can be written in it, before any work is done. */
export function prepareFolder(folder: string): void {
  checkFolder(folder);
  const probe = join(folder, `.grantsmith-${randomUUID()}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw notWritten(folder, error);
  }
}

/** What is at a path, or where a link there leads; nothing where nothing can be. */
function foundAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Whether there is a file at a path, or where a link there leads. */
export function isFile(path: string): boolean {
  return foundAt(path)?.isFile() === true;
}

/** Whether there is a folder at a path. */
export function isFolder(path: string): boolean {
  return foundAt(path)?.isDirectory() === true;
}

/** What cannot be replaced by a file, such as a pipe or `/dev/stdout`. */
function isDevice(path: string): boolean {
  const found = foundAt(path);
  return found !== undefined && !found.isFile() && !found.isDirectory();
}

/** Where a file is or will be: where a link leads, if it leads anywhere. */
export function placeOf(path: string): string {
  return existsSync(path) ? realpathSync(path) : path;
}

/** Sees that each file can be written, before any work is done. */
export function prepareFiles(paths: readonly (string | undefined)[]): void {
  const files = paths.filter((path) => path !== undefined).filter((path) => !isDevice(path));
  for (const folder of new Set(files.map((path) => dirname(placeOf(path))))) prepareFolder(folder);
  for (const path of files) if (isFolder(path)) throw notWritten(path, new Error('it is a folder'));
}

/**
 * Writes a whole file or none: whoever reads it never sees a half of it. Through a link, so that the
 * link stays one; a pipe or a device gets the text as it is.
 */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o644): void {
  try {
    makeFolder(dirname(path));
    if (isDevice(path)) writeFileSync(path, content);
    else replaceFile(placeOf(path), content, mode);
  } catch (error) {
    throw notWritten(path, error);
  }
}

function replaceFile(path: string, content: string | Uint8Array, mode: number): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    writeFileSync(temporary, content, { mode });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Level by level: where a file system refuses, Node's own recursion may never end. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  mkdirSync(folder);
}

function notWritten(path: string, error: unknown): Failure {
  return usageFailure(
    `${path} cannot be written`,
    reasonOf(error),
    'choose another place for it, or see that it can be written there',
  );
}
