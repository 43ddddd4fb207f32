/** Quotes as keyboards, word processors and shells make them, in pairs. */
const quotes: readonly (readonly [open: string, close: string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
];

/** Whether a value stands in quotes, which were copied with it. */
export function isQuoted(value: string): boolean {
  return (
    value.length > 1 &&
    quotes.some(([open, close]) => value.startsWith(open) && value.endsWith(close))
  );
}

/** Characters that nobody sees: zero-width ones, marks of direction, soft hyphen, byte order mark. */
export const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** The value without what came along when it was copied: spaces around it, quotes, invisible characters. */
export function cleanValue(value: string): string {
  const seen = value.replace(new RegExp(invisible, 'g'), '').trim();
  return isQuoted(seen) ? cleanValue(seen.slice(1, -1)) : seen;
}
