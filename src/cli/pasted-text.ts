import { usageFailure } from '../index.ts';
import type { TerminalIo } from './terminal-io.ts';

/** What a person pastes or pipes in; nothing at all is refused, since it would be taken for an answer. */
export async function pastedText(io: TerminalIo): Promise<string> {
  if (io.awaitsTyping) io.err('Paste the text, then press Enter and Ctrl-D.\n');
  const text = await io.input();
  if (text.trim() !== '') return text;
  throw usageFailure(
    'There is nothing to read',
    'standard input is empty',
    'pipe the text in, or name it as --help shows',
  );
}
