import { stripVTControlCharacters } from 'node:util';

/**
 * All that XML 1.0 section 2.2 does not count as a character or advises against; a lone surrogate is
 * among it. YAML 1.2 section 5.1 draws the line at the same place.
 */
const forbidden = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text without terminal colours and without the characters that no XML or HTML document may hold. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(forbidden, '');
}

/** The same text on one line, for names, titles and attributes. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}
