import { createCharacterTree } from './character-tree.ts';
import type { Span } from './reading.ts';
import { type Spelling, shortestValue } from './spellings.ts';

/** A secret value that is known by name. */
export interface Secret {
  readonly name: string;
  readonly fingerprint: string;
}

export interface Sighting extends Span {
  readonly secret: Secret;
}

export interface SpellingIndex {
  add(secret: Secret, spelling: Spelling): void;
  /** Wherever a spelling so long begins the longest one there, also one cut short by an ellipsis. */
  sightings(text: string, shortest: number): Sighting[];
}

interface Entry {
  readonly secret: Secret;
  readonly spelling: Spelling;
}

/** How far a walk through the tree came. */
interface Walk {
  /** The longest spelling on the way. */
  readonly found: Entry | undefined;
  /** The nodes on the way, that of the first character first. */
  readonly depth: number;
  readonly last: number;
}

/** Enough of a secret's beginning to be its beginning. */
const shortestBeginning = 12;
/** Also with the closing quote of `util.inspect` before it, or as the bytes of UTF-8. */
const ellipsis = /["'`]?(?:…|\.{3}|\u00e2\u0080\u00a6)/y;
const base64Character = /[\w+/-]/;
const padding = /={0,2}/y;

/** The span, and what of base64 beside it carries bits of the secret too. */
function spread(text: string, { start, end }: Span, { before, after }: Spelling): Span {
  const first = before === 1 && base64Character.test(text.charAt(start - 1)) ? start - 1 : start;
  if (after === 0 || !base64Character.test(text.charAt(end))) return { start: first, end };
  padding.lastIndex = end + 1;
  return { start: first, end: end + 1 + (padding.exec(text)?.[0].length ?? 0) };
}

/** Where the beginning of a spelling ends that an ellipsis cuts short, as assertion messages do. */
function endOfBeginning(text: string, at: number, depth: number): number | undefined {
  // The dots of an ellipsis may be taken for dots of the value.
  for (let length = depth; length >= Math.max(shortestBeginning, depth - 2); length--) {
    ellipsis.lastIndex = at + length;
    if (ellipsis.test(text)) return at + length;
  }
  return undefined;
}

/**
 * Finds many spellings in one pass over a text: from each character one walk through a tree of all
 * of them. The time grows with the text and hardly with the number of secrets.
 */
export function createSpellingIndex(): SpellingIndex {
  const tree = createCharacterTree();
  const complete = new Map<number, Entry>();
  /** By node: a secret that may be cut short there. */
  const cut: (Secret | undefined)[] = [];

  const walkFrom = (text: string, at: number, shortest: number): Walk => {
    let found: Entry | undefined;
    let last = 0;
    let depth = 0;
    for (let node = tree.next(0, text.charCodeAt(at)); node !== 0; depth++) {
      last = node;
      const entry = depth + 1 >= shortest ? complete.get(node) : undefined;
      found = entry ?? found;
      node = at + depth + 1 < text.length ? tree.next(node, text.charCodeAt(at + depth + 1)) : 0;
    }
    return { found, depth, last };
  };

  const sightingAt = (text: string, at: number, shortest: number): Sighting | undefined => {
    const { found, depth, last } = walkFrom(text, at, shortest);
    const secret = depth >= Math.max(shortestBeginning, shortest) ? cut[last] : undefined;
    const end = secret === undefined ? undefined : endOfBeginning(text, at, depth);
    if (secret !== undefined && end !== undefined) return { start: at, end, secret };
    if (found === undefined) return undefined;
    const whole = { start: at, end: at + found.spelling.text.length };
    return { ...spread(text, whole, found.spelling), secret: found.secret };
  };

  return {
    add(secret, spelling) {
      let node = 0;
      for (let at = 0; at < spelling.text.length; at++) {
        node = tree.grow(node, spelling.text.charCodeAt(at));
        cut[node] ??= spelling.whole ? undefined : secret;
      }
      if (!complete.has(node)) complete.set(node, { secret, spelling });
    },
    sightings(text, shortest) {
      const found: Sighting[] = [];
      for (let at = 0; at + shortestValue <= text.length; at++) {
        if (tree.next(0, text.charCodeAt(at)) === 0) continue;
        const sighting = sightingAt(text, at, shortest);
        if (sighting !== undefined) found.push(sighting);
      }
      return found;
    },
  };
}
