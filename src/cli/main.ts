#!/usr/bin/env node
import process from 'node:process';
import { exitCodes, Failure } from '../index.ts';
import { runCli } from './run-cli.ts';
import { createTerminalIo } from './terminal-io.ts';

/** The only place where an error ends, and where the process does. */
async function main(): Promise<number> {
  const io = createTerminalIo();
  try {
    return exitCodes[await runCli(process.argv.slice(2), io)];
  } catch (error) {
    const { errorText } = await import('./error-text.ts');
    io.err(errorText(error));
    return error instanceof Failure ? exitCodes[error.exit] : exitCodes.internal;
  }
}

/** Everything that was printed has gone out, also through a pipe. */
async function flushed(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((done) => stream.write('', () => done()));
}

// Whoever reads our output may stop reading, as `head` does; that is no error of ours.
process.stdout.on('error', () => process.exit());

const code = await main();
await Promise.all([flushed(process.stdout), flushed(process.stderr)]);
process.exit(code);
