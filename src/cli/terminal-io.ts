import { basename, relative } from 'node:path';
import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { decodedText } from './decoded-text.ts';
import { shellWord } from './shell-word.ts';
import { visibleControls } from './visible-controls.ts';

/** What a command may do to the world; the tests of a command bring their own. */
export interface TerminalIo {
  /** For results: what another program may read. */
  out(text: string): void;
  /** For people: progress, warnings, errors. */
  err(text: string): void;
  /** For what moves the cursor, and so may hold nothing of a stranger. */
  draw(text: string): void;
  /** All of standard input. */
  input(): Promise<string>;
  /** Whether a person watches standard error. */
  readonly isWatched: boolean;
  /** Characters in a line of the terminal of standard error, if it is one. */
  readonly columns?: number | undefined;
  /** Whether standard input is a keyboard, so that reading it waits for a person. */
  readonly awaitsTyping: boolean;
  readonly colour: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How this program was called, to be pasted in front of its arguments. */
  readonly program: string;
  /** Calls back at every Ctrl-C and request to end, until the returned function is called. */
  onInterrupt(listener: () => void): () => void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** NO_COLOR (no-color.org) and FORCE_COLOR say more than the terminal does. */
function wantsColour(): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: terminal } = process.env;
  if (no !== undefined && no !== '') return false;
  if (force !== undefined && force !== '') return force !== '0';
  return process.stdout.isTTY === true && terminal !== 'dumb';
}

/** `npx grantsmith`, `grantsmith`, or Node with the path of the script, the shorter of two. */
function calledAs(): string {
  const script = process.argv[1] ?? 'grantsmith';
  if (process.env['npm_command'] === 'exec') return 'npx grantsmith';
  if (basename(script) === 'grantsmith') return 'grantsmith';
  const fromHere = relative(process.cwd(), script);
  return `node ${shellWord(fromHere.length < script.length ? fromHere : script)}`;
}

/** The terminal, or the pipes, of this process. */
export function createTerminalIo(): TerminalIo {
  return {
    out: (text) => void process.stdout.write(visibleControls(text)),
    err: (text) => void process.stderr.write(visibleControls(text)),
    draw: (text) => void process.stderr.write(text),
    input: async () => decodedText(await buffer(process.stdin)),
    isWatched: process.stderr.isTTY === true,
    get columns() {
      return process.stderr.columns;
    },
    awaitsTyping: process.stdin.isTTY === true,
    colour: wantsColour(),
    environment: process.env,
    program: calledAs(),
    onInterrupt(listener) {
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
  };
}
