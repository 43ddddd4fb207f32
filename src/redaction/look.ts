import type { Span } from './reading.ts';

/** A stretch of a text that looks like a secret, and what it is called. */
export interface Look extends Span {
  readonly name: string;
  /** As it stands there. */
  readonly value: string;
}

/** A look whose value ends where a match of a pattern ends. */
export function lookAt(match: RegExpExecArray, name: string, value: string): Look {
  const end = match.index + match[0].length;
  return { name, value, start: end - value.length, end };
}
