#!/usr/bin/env node
import process from 'node:process';
import { exitCodes, Failure, usageFailure } from '../index.ts';
import { runCli } from './run-cli.ts';
import { createTerminalIo } from './terminal-io.ts';

const io = createTerminalIo();

/** Tells a person of an error that ends the command; its exit code. */
async function tell(error: unknown): Promise<number> {
  const { errorText } = await import('./error-text.ts');
  io.err(errorText(error));
  return error instanceof Failure ? exitCodes[error.exit] : exitCodes.internal;
}

/** The only place where an error ends, and where the process does. */
async function main(): Promise<number> {
  try {
    return exitCodes[await runCli(process.argv.slice(2), io)];
  } catch (error) {
    return await tell(error);
  }
}

/** Everything that was printed has gone out, also through a pipe. */
async function flushed(stream: NodeJS.WriteStream): Promise<void> {
  await new Promise<void>((done) => stream.write('', () => done()));
}

let unwritten: Failure | undefined;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads our output may stop reading, as `head` does. The command still comes to its end,
  // since its files and its exit code are as good as before.
  if (error.code === 'EPIPE') return;
  unwritten ??= usageFailure(
    'Standard output cannot be written',
    error.code === 'ENOSPC' ? 'the disk is full' : error.message,
    'send it to another place',
  );
});
// There is no other place to tell it.
process.stderr.on('error', () => undefined);
// Once: what fails while this is told must not be told in turn, for ever.
process.once('uncaughtException', async (error) => process.exit(await tell(error)));

const code = await main();
await flushed(process.stdout);
const exit = code === exitCodes.passed && unwritten !== undefined ? await tell(unwritten) : code;
await flushed(process.stderr);
process.exit(exit);
