#!/usr/bin/env node
import process from 'node:process';
import { runCli } from './run-cli.ts';
import { createTerminalIo } from './terminal-io.ts';

/** The only place where an error ends, and where the process does. */
async function main(): Promise<number> {
  const io = createTerminalIo();
  try {
    const exit = await runCli(process.argv.slice(2), io);
    if (exit === 'passed') return 0; // What is quick need not load the library for this.
    return (await import('../index.ts')).exitCodes[exit];
  } catch (error) {
    const { createRedactor, exitCodes, Failure } = await import('../index.ts');
    const { bugText, failureText } = await import('./failure-text.ts');
    const { mask } = createRedactor();
    io.err(error instanceof Failure ? mask(failureText(error)) : bugText(error, mask));
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
