import { join, resolve } from 'node:path';
import { type Emulator, type Environment, type JournalEntry, startEmulator } from '../index.ts';
import { anyPort, checkNumber } from './check-number.ts';
import { prepareFolder, writeWhole } from './files.ts';
import { orgTypeNamed } from './org-type-named.ts';
import type { TerminalIo } from './terminal-io.ts';

export interface EmulatorToServe {
  readonly port: number;
  readonly out: string;
  readonly 'org-type': string;
  readonly 'callback-url': readonly string[];
  readonly json: boolean;
}

function refusalText({ at, method, path, status, refusal, why }: JournalEntry): string {
  const name = refusal === undefined ? '' : ` ${refusal}`;
  return `${at.slice(11, 19)} ${method} ${path} ${status}${name}: ${why ?? ''}\n`;
}

function announcement(url: string, environment: string): string {
  return [
    `An emulated Salesforce org listens at ${url}`,
    `Its environment is in ${environment}`,
    'Every refusal is told here, with its reason. Ctrl-C ends it.',
    '',
  ].join('\n');
}

async function interruption(io: TerminalIo): Promise<void> {
  await new Promise<void>((done) => {
    const release = io.onInterrupt(() => {
      release();
      done();
    });
  });
}

/** The callback that was asked for is the one to log in with; the emulator's own shows what came. */
function environmentFor(emulator: Emulator, [redirectUrl]: readonly string[]): Environment {
  const environment = emulator.environment();
  if (redirectUrl === undefined) return environment;
  return {
    ...environment,
    values: environment.values.map((one) =>
      one.key === 'redirectUrl' ? { ...one, value: redirectUrl } : one,
    ),
  };
}

/** Serves an emulated org until somebody ends it, and tells what it refuses and why. */
export async function serveEmulator(options: EmulatorToServe, io: TerminalIo): Promise<void> {
  const { port, out, json, 'callback-url': callbackUrls } = options;
  const orgType = orgTypeNamed(options['org-type']);
  checkNumber('port', port, anyPort);
  prepareFolder(out);
  const tell = json ? io.err : io.out;
  const emulator = await startEmulator({
    port,
    orgType,
    callbackUrls,
    onRequest(entry) {
      if (entry.outcome !== 'answered') tell(refusalText(entry));
    },
  });
  try {
    const ended = interruption(io);
    const environment = resolve(join(out, 'emulator.postman_environment.json'));
    writeWhole(
      environment,
      `${JSON.stringify(environmentFor(emulator, callbackUrls), null, 2)}\n`,
      0o600,
    );
    io.out(
      json
        ? `${JSON.stringify({ url: emulator.url, environment })}\n`
        : announcement(emulator.url, environment),
    );
    await ended;
  } finally {
    await emulator.stop();
  }
}
