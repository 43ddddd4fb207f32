import type { Decoding, Edit } from './reading.ts';

const escapes =
  /%u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}|\\(?:u\{[0-9A-Fa-f]{1,6}\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrtbfv0"'`\\/])|&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});|["'`][ +]\+\n[\s+]{0,200}["'`]/g;

/** Escapes that stand for one character: JSON, JavaScript, HTML and XML. */
const named: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\b': '\b',
  '\\f': '\f',
  '\\v': '\v',
  '\\0': '\0',
  '\\"': '"',
  "\\'": "'",
  '\\`': '`',
  '\\\\': '\\',
  '\\/': '/',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

const lastCodePoint = 0x10ffff;

/**
 * A percent-encoded byte stays a byte: `%C3%A9` reads as two characters, as in Latin-1. A string
 * that `util.inspect` breaks (`'…' +` and the rest on the next line) is joined.
 */
function decode(written: string): string {
  const known = named[written];
  if (known !== undefined) return known;
  if (written.includes('\n')) return '';
  const digits = written.replace(/^(?:%u?|\\[ux]\{?|&#[xX]?)|[};]$/g, '');
  const code = Number.parseInt(digits, /^&#[0-9]/.test(written) ? 10 : 16);
  return code <= lastCodePoint ? String.fromCodePoint(code) : written;
}

/**
 * Undoes one layer of escaping: percent (RFC 3986 section 2.1), JSON (RFC 8259 section 7),
 * JavaScript, HTML and XML at once. Nothing to undo gives `undefined`.
 */
export function undoEscapes(source: string): Decoding | undefined {
  const edits: Edit[] = [];
  let text = '';
  let read = 0;
  for (const match of source.matchAll(escapes)) {
    const decoded = decode(match[0]);
    text += source.slice(read, match.index);
    edits.push({
      at: text.length,
      width: decoded.length,
      source: match.index,
      length: match[0].length,
    });
    text += decoded;
    read = match.index + match[0].length;
  }
  return edits.length === 0 ? undefined : { text: text + source.slice(read), edits };
}
