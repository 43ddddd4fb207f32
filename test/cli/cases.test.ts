import assert from 'node:assert/strict';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnsweringServer, startAnsweringServer } from '../unit/runner/answering-server.ts';
import { startCli } from './built-cli.ts';

/**
 * Each folder is a case: `command` the arguments, `stdout`, `stderr` and `exit` what is expected
 * (nothing and 0 where they are missing), `files/` what lies in the working folder, `files-after`
 * what has been added to it. `http://server.example` stands for a server of the test.
 */
const folder = fileURLToPath(new URL('./cases/', import.meta.url));

const { version }: { readonly version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true })
    .map((name) => join(root, String(name)))
    .filter((path) => statSync(path).isFile())
    .map((path) => relative(root, path))
    .sort();

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** Words of a command line; quotes hold words together. */
const words = (line: string): string[] =>
  [...line.trim().matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

/** The files of a case, in its working folder. */
function layOut(from: string, to: string, server: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
  for (const file of filesIn(to)) {
    const path = join(to, file);
    writeFileSync(path, textOf(path).replaceAll('http://server.example', server));
  }
}

/** `NAME=value` lines. */
function environmentIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

describe('grantsmith', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  /** Without what differs from run to run, and without the list of commands: `help` has it. */
  function normalised(text: string, cwd: string): string {
    return text
      .replaceAll(version, 'VERSION')
      .replace(/(?<=the commands are ).+/gi, 'COMMANDS')
      .replace(/\d+ days( \d+ hours?)?/g, 'SOME TIME')
      .replace(/\d+ requests, \d+ negative cases/g, 'N requests, N negative cases')
      .replace(
        /"requests": \d+,\n( +)"negativeCases": \d+/g,
        '"requests": 0,\n$1"negativeCases": 0',
      )
      .replaceAll(server.url, 'http://server.example')
      .replaceAll(cwd, 'FOLDER')
      .replace(/node (?:'[^']*|\S*)dist\/cli\/main\.js'?/g, 'grantsmith')
      .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')
      .replace(/"(durationMs|port)": \d+/g, '"$1": 0')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE')
      .replace(/\b\d+(\.\d)? (ms|s)\b/g, 'TIME')
      .replace(/ {3,}TIME/g, '  TIME')
      .replace(/ +time$/gm, '  time');
  }

  for (const name of readdirSync(folder).sort()) {
    it(name.replaceAll('-', ' '), async () => {
      const at = join(folder, name);
      const cwd = mkdtempSync(join(tmpdir(), 'grantsmith-case-'));
      try {
        layOut(join(at, 'files'), cwd, server.url);
        const before = filesIn(cwd);
        const { stdout, stderr, exit } = await startCli(
          words(textOf(join(at, 'command'))),
          cwd,
          environmentIn(textOf(join(at, 'environment'))),
        ).ended;
        assert.deepEqual(
          {
            stdout: normalised(stdout, cwd),
            stderr: normalised(stderr, cwd),
            exit,
            added: filesIn(cwd).filter((file) => !before.includes(file)),
          },
          {
            stdout: textOf(join(at, 'stdout')),
            stderr: textOf(join(at, 'stderr')),
            exit: Number(textOf(join(at, 'exit'))),
            added: textOf(join(at, 'files-after')).split('\n').filter(Boolean),
          },
        );
      } finally {
        rmSync(cwd, { recursive: true });
      }
    });
  }
});
