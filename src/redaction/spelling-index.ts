import type { Span } from './reading.ts';
import type { Spelling } from './spellings.ts';

/** A secret value that is known by name. */
export interface Secret {
  readonly name: string;
  readonly fingerprint: string;
  /** Secrets are numbered as they come; of two with one value the first gives its name. */
  readonly order: number;
}

export interface Sighting extends Span {
  readonly secret: Secret;
}

export interface SpellingIndex {
  add(secret: Secret, spelling: Spelling): void;
  /** Every place where a spelling begins, also one cut short by an ellipsis. */
  sightings(text: string): Sighting[];
}

/** All spellings are at least this long; the hash of their first characters finds them. */
const anchor = 6;
const base = 0x01000193;
const slots = 1 << 16;

/** What falls out of the hash when its oldest character does. */
const oldest = Array.from({ length: anchor - 1 }).reduce<number>((all) => Math.imul(all, base), 1);

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < anchor; at++) hash = (Math.imul(hash, base) + text.charCodeAt(at)) | 0;
  return hash;
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots - 1);

/** Enough of a secret's beginning to be its beginning. */
const shortestBeginning = 12;
/** Also with the closing quote of `util.inspect` before it, or as the bytes of UTF-8. */
const ellipsis = /["'`]?(?:…|\.{3}|\u00e2\u0080\u00a6)/y;

function commonLength(text: string, at: number, other: string): number {
  const longest = Math.min(other.length, text.length - at);
  let length = 0;
  while (length < longest && text.charCodeAt(at + length) === other.charCodeAt(length)) length++;
  return length;
}

/** Where the beginning of a spelling ends that an ellipsis cuts short, as assertion messages do. */
function endOfBeginning(text: string, at: number, spelling: string): number | undefined {
  const common = commonLength(text, at, spelling);
  for (let length = common; length >= Math.max(shortestBeginning, common - 2); length--) {
    ellipsis.lastIndex = at + length;
    if (ellipsis.test(text)) return at + length;
  }
  return undefined;
}

const base64Character = /[\w+/-]/;

function spread(text: string, { start, end }: Span, { before, after }: Spelling): Span {
  const first = before === 1 && base64Character.test(text.charAt(start - 1)) ? start - 1 : start;
  if (after === 0 || !base64Character.test(text.charAt(end))) return { start: first, end };
  const padding = /={0,2}/y;
  padding.lastIndex = end + 1;
  return { start: first, end: end + 1 + (padding.exec(text)?.[0].length ?? 0) };
}

function spanOf(text: string, at: number, spelling: Spelling): Span | undefined {
  if (text.startsWith(spelling.text, at))
    return spread(text, { start: at, end: at + spelling.text.length }, spelling);
  const end = spelling.whole ? undefined : endOfBeginning(text, at, spelling.text);
  return end === undefined ? undefined : { start: at, end };
}

interface Entry {
  readonly secret: Secret;
  readonly spelling: Spelling;
}

/** The longest of the spellings that begin here. */
function longestAt(text: string, at: number, entries: readonly Entry[]): Sighting[] {
  let longest: Sighting | undefined;
  for (const { secret, spelling } of entries) {
    const span = spanOf(text, at, spelling);
    if (span !== undefined && span.end > (longest?.end ?? 0)) longest = { ...span, secret };
  }
  return longest === undefined ? [] : [longest];
}

/**
 * Finds many spellings in one pass over a text (Rabin and Karp's rolling hash), so that the time
 * grows with the text and hardly with the number of secrets.
 */
export function createSpellingIndex(): SpellingIndex {
  const entries = new Map<number, Entry[]>();
  const seen = new Uint8Array(slots);

  return {
    add(secret, spelling) {
      const hash = hashOf(spelling.text);
      seen[slotOf(hash)] = 1;
      entries.set(hash, [...(entries.get(hash) ?? []), { secret, spelling }]);
    },
    sightings(text) {
      const found: Sighting[] = [];
      if (text.length < anchor) return found;
      let hash = hashOf(text);
      for (let at = 0; at + anchor <= text.length; at++) {
        if (seen[slotOf(hash)] === 1) found.push(...longestAt(text, at, entries.get(hash) ?? []));
        const without = (hash - Math.imul(oldest, text.charCodeAt(at))) | 0;
        hash = (Math.imul(without, base) + text.charCodeAt(at + anchor)) | 0;
      }
      return found;
    },
  };
}
