import assert from 'node:assert/strict';
import { convertFile } from '../../../src/cli/convert-file.ts';
import type { TerminalIo } from '../../../src/cli/terminal-io.ts';

const ioWith = (input: string): TerminalIo => ({
  out: () => undefined,
  err: () => undefined,
  draw: () => undefined,
  input: async () => input,
  isWatched: false,
  awaitsTyping: false,
  colour: false,
  environment: {},
  program: 'grantsmith',
  onInterrupt: () => () => undefined,
});

describe('convertFile', () => {
  it('refuses what lost a character on the way through standard input, too', async () => {
    const options = { to: 'dotenv', from: undefined, name: undefined, out: undefined };
    await assert.rejects(
      convertFile({ ...options, force: false }, ioWith('CLIENT_SECRET=gr\uFFFDn\n'), []),
      { message: 'standard input cannot be converted without loss' },
    );
  });
});
