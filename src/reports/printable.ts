import { stripVTControlCharacters } from 'node:util';

/**
 * All that XML 1.0 section 2.2 does not count as a character or advises against; a lone surrogate is
 * among it. YAML 1.2 section 5.1 draws the line at the same place.
 */
const forbidden = /[^\t\n\r\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** They make text appear in another order than it has ("Trojan Source", CVE-2021-42574). */
const reordering = /[\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/**
 * Text without terminal colours, without the characters that no XML or HTML document may hold, and
 * without those that let it look like something else.
 */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replace(forbidden, '').replace(reordering, '');
}

/** The same text on one line, for names, titles and attributes. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}
