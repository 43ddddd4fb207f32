import { inSingleQuotes } from '../index.ts';

/** A text as one word of a shell: in quotes when it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : inSingleQuotes(text);
}
