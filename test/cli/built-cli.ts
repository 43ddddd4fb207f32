import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number | null;
}

/** A started command, and how it ends. */
export interface Started {
  readonly process: ChildProcess;
  /** What it has printed on standard output so far. */
  stdout(): string;
  readonly ended: Promise<Ended>;
}

/**
 * Starts the built command line, as a person has it. Never synchronously: a server in this process
 * would starve.
 */
export function startCli(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Started {
  if (!existsSync(main)) throw new Error('npm run build comes before this test');
  const child = spawn(process.execPath, [main, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  // Who does not read its input may have ended before it is written.
  child.stdin.on('error', () => undefined).end(input);
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (exit) => resolve({ stdout, stderr, exit }));
  });
  return { process: child, stdout: () => stdout, ended };
}
