import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure, isNestedTooDeep } from '../index.ts';
import { decodedText } from './decoded-text.ts';

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

/** The text of a file that a person named. */
export function readText(path: string): string {
  try {
    if (statSync(path).size > largest) throw new Error('it is larger than 256 MiB');
    return decodedText(readFileSync(path));
  } catch (error) {
    throw new Failure(`${path} cannot be read`, {
      exit: 'usage',
      why: reasonOf(error),
      next: 'check the path',
    });
  }
}

function nestedTooDeep(path: string): Failure {
  return new Failure(`${path} is nested too deeply`, {
    exit: 'usage',
    why: 'nothing that Postman exports is like that',
    next: 'look where it comes from, and export it again',
  });
}

/** The JSON in a file that a person named. */
export function readJson(path: string): unknown {
  const text = readText(path);
  if (isNestedTooDeep(text)) throw nestedTooDeep(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    const isYaml = /^(\$kind|name|info):/m.test(text);
    throw new Failure(`${path} is not JSON`, {
      exit: 'usage',
      why: isYaml
        ? 'it looks like YAML; Postman writes its format v3 so, which Newman cannot read'
        : reasonOf(error).replace(/, ".*$/s, ''),
      next: 'export it from Postman as Collection v2.1, or as an environment',
    });
  }
}

/** Makes the folder, and sees that files can be written in it, before any work is done. */
export function prepareFolder(folder: string): void {
  const probe = join(folder, `.grantsmith-${randomUUID()}`);
  try {
    makeFolder(folder);
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw notWritten(folder, error);
  }
}

/** Writes a whole file or none: whoever reads it never sees a half of it. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o644): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    makeFolder(dirname(path));
    writeFileSync(temporary, content, { mode });
    renameSync(temporary, path);
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary);
    throw notWritten(path, error);
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
  return new Failure(`${path} cannot be written`, {
    exit: 'usage',
    why: reasonOf(error),
    next: 'choose another folder with --out',
  });
}
