import { type ChildProcess, spawn } from 'node:child_process';
import { inSingleQuotes } from '../../src/model/in-single-quotes.ts';
import { main } from './built-cli.ts';

/** What a person presses. */
export const keys = { enter: '\r', down: '\u001b[B', interrupt: '\u0003' };

/** A program in a pseudo-terminal, as a person has it in front of them. */
export interface Terminal {
  /** What is on the screen, without its colours and movements. */
  screen(): string;
  /** Waits for a text to appear after the last one that was waited for, then presses keys. */
  answer(question: string, ...pressed: readonly string[]): Promise<void>;
  readonly ended: Promise<number | null>;
  readonly process: ChildProcess;
}

const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a terminal is controlled with.
  text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '');

/** util-linux `script` gives the built command a terminal; `stty` gives that a size. */
export function openTerminal(
  words: readonly string[],
  cwd: string,
  size: { readonly columns: number; readonly rows: number } = { columns: 120, rows: 40 },
): Terminal {
  const command = [process.execPath, main, ...words].map(inSingleQuotes).join(' ');
  const child = spawn(
    'script',
    ['-qec', `stty cols ${size.columns} rows ${size.rows}; ${command}`, '/dev/null'],
    {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm', SHELL: '/bin/sh' },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  let shown = '';
  let read = 0;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  return {
    process: child,
    screen: () => plain(shown),
    async answer(question, ...pressed) {
      for (;;) {
        const at = plain(shown).indexOf(question, read);
        if (at !== -1) {
          read = at + question.length;
          break;
        }
        if (child.exitCode !== null) throw new Error(`ended before ${question}:\n${plain(shown)}`);
        await new Promise((done) => setTimeout(done, 20));
      }
      for (const key of pressed) {
        await new Promise((done) => setTimeout(done, 100));
        child.stdin.write(key);
      }
    },
    ended: new Promise((resolve) => child.on('close', resolve)),
  };
}
