import { randomBytes } from 'node:crypto';
import { login, type TokenValues, usageFailure, type Way, withValues } from '../index.ts';
import { bearableSeconds, checkNumber, knownPort } from './check-number.ts';
import { prepareFiles, readText, writeWhole } from './files.ts';
import { openBrowser } from './open-browser.ts';
import { pastedText } from './pasted-text.ts';
import { targetsFrom } from './targets-from.ts';
import type { TerminalIo } from './terminal-io.ts';

export interface LoginToDo {
  readonly environment: string | undefined;
  readonly port: number | undefined;
  readonly paste: boolean;
  readonly browser: boolean;
  readonly timeout: number;
  readonly print: boolean;
}

function fileOf({ environment }: LoginToDo): string {
  if (environment !== undefined) return environment;
  throw usageFailure(
    'login needs an environment file',
    'host and app stand in it, and the tokens go into it',
    'name one with -e',
  );
}

const howItGoesOn: Readonly<Record<Way, (redirectUrl: string) => string>> = {
  listen: (redirectUrl) => `Waiting for the callback at ${redirectUrl}; Ctrl-C gives up.`,
  paste: () =>
    'At the end the browser shows a page at the redirect URL, or cannot open it; either way the code stands in its address.',
};

function printed(values: TokenValues): string {
  return [...values].map(([name, value]) => `${name}=${value}\n`).join('');
}

function summary(values: TokenValues, path: string): string {
  const { length } = [...values.values()].filter((value) => value !== '');
  const who = `user ${values.get('_userId')} of org ${values.get('_orgId')}`;
  const refresh = values.get('_refreshToken') === '' ? ', without a refresh token' : '';
  return `Signed in as ${who}${refresh}.\n${length} variables written into ${path} (mode 0600).\n`;
}

/** Signs a person in and leaves the tokens in the environment file, or prints them. */
export async function logIn(options: LoginToDo, io: TerminalIo): Promise<void> {
  const path = fileOf(options);
  checkNumber('port', options.port, knownPort);
  checkNumber('timeout', options.timeout, bearableSeconds);
  const [target] = targetsFrom([path], io.environment);
  if (target === undefined) return;
  if (!options.print) prepareFiles([path]);
  const values = await login({
    environment: target.environment,
    ...(options.port === undefined ? {} : { port: options.port }),
    paste: options.paste,
    timeoutMs: options.timeout * 1000,
    random: randomBytes,
    show(url, way, redirectUrl) {
      io.err(`Open this address in a browser and sign in:\n\n${url}\n\n`);
      io.err(`${howItGoesOn[way](redirectUrl)}\n`);
      if (options.browser) void openBrowser(url, io);
    },
    tell: (message) => io.err(`${message}\n`),
    pasted: () => pastedText(io),
  });
  if (options.print) {
    io.err('Paste these into the environment; they are secrets.\n');
    io.out(printed(values));
    return;
  }
  // Read again: minutes have passed.
  writeWhole(path, withValues(readText(path), values), 0o600);
  io.out(summary(values, path));
}
