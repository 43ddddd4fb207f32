import type { Span } from './reading.ts';
import { createSpellingTree, type Secret } from './spelling-tree.ts';
import type { Spelling } from './spellings.ts';

/** A place where a value is spelled. */
interface Sighting extends Span {
  readonly secret: Secret;
}

export interface SpellingIndex {
  add(secret: Secret, spelling: Spelling): void;
  /** Wherever a spelling so long begins the longest one there, also one cut short by an ellipsis. */
  sightings(text: string, shortest: number): Sighting[];
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
 * Finds many spellings in one pass over a text: from each character one walk along all of them. The
 * time grows with the text and hardly with the number of secrets.
 */
export function createSpellingIndex(): SpellingIndex {
  const tree = createSpellingTree();

  const sightingAt = (text: string, at: number, shortest: number): Sighting | undefined => {
    const { found, depth, cut } = tree.walk(text, at);
    const mayBeCut = cut !== undefined && depth >= Math.max(shortestBeginning, shortest);
    const end = mayBeCut ? endOfBeginning(text, at, depth) : undefined;
    if (cut !== undefined && end !== undefined) return { start: at, end, secret: cut };
    const { length } = found?.spelling.text ?? '';
    if (found === undefined || length < shortest) return undefined;
    return {
      ...spread(text, { start: at, end: at + length }, found.spelling),
      secret: found.secret,
    };
  };

  return {
    add(secret, spelling) {
      tree.add({ secret, spelling });
    },
    sightings(text, shortest) {
      const found: Sighting[] = [];
      for (let at = 0; at + shortest <= text.length; at++) {
        const sighting = sightingAt(text, at, shortest);
        if (sighting !== undefined) found.push(sighting);
      }
      return found;
    },
  };
}
