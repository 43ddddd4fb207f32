import open from 'open';
import type { TerminalIo } from './terminal-io.ts';

/** Opens the browser; where there is none, the person has the address. */
export async function openBrowser(url: string, io: TerminalIo): Promise<void> {
  const fail = (): void => io.err('No browser could be opened; open the address yourself.\n');
  try {
    const browser = await open(url);
    browser.once('error', fail);
    browser.once('exit', (code) => {
      if (code !== null && code !== 0) fail();
    });
  } catch {
    fail();
  }
}
