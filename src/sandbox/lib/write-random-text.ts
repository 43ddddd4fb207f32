import { randomText } from './random-text.ts';
import { read } from './read.ts';
import { write } from './write.ts';

/**
 * Gives a variable a new random text. Where the sandbox has no secure source, a text that came from
 * outside stays, if it is long enough for a code verifier (RFC 7636 section 4.1).
 */
export function writeRandomText(name: string): void {
  const isKept = typeof crypto === 'undefined' && /^[\w.~-]{43,}$/.test(read(name));
  if (!isKept) write(name, randomText());
}
