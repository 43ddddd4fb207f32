import { createCharacterTree } from './character-tree.ts';
import type { Spelling } from './spellings.ts';

/** A secret value that is known by name. */
export interface Secret {
  readonly name: string;
  readonly fingerprint: string;
}

interface Entry {
  readonly secret: Secret;
  readonly spelling: Spelling;
}

/** How far a text goes along with spellings. */
interface Walk {
  /** The longest spelling that is there as a whole. */
  readonly found: Entry | undefined;
  /** Characters that are like those of some spelling. */
  readonly depth: number;
  /** A secret that goes on after them, and whose beginning alone gives it away. */
  readonly cut: Secret | undefined;
}

export interface SpellingTree {
  /** Of two entries with one spelling the first stays. */
  add(entry: Entry): void;
  walk(text: string, at: number): Walk;
}

function commonLength(text: string, at: number, word: string, depth: number): number {
  const longest = Math.min(word.length, text.length - at);
  let length = depth;
  while (length < longest && text.charCodeAt(at + length) === word.charCodeAt(length)) length++;
  return length;
}

const cutOf = ({ secret, spelling }: Entry): Secret | undefined =>
  spelling.whole ? undefined : secret;

/** The walk to a node, and on along the spelling that is the tail of it. */
function alongTail(text: string, at: number, walk: Walk, tail: Entry): Walk {
  const depth = commonLength(text, at, tail.spelling.text, walk.depth);
  const found = depth === tail.spelling.text.length ? tail : walk.found;
  return { found, depth, cut: cutOf(tail) };
}

/**
 * Spellings by their characters. Where a branch has but one spelling left, that is its tail and not
 * split up, so that the tree has hardly more nodes than spellings.
 */
export function createSpellingTree(): SpellingTree {
  const tree = createCharacterTree();
  const tails = new Map<number, Entry>();
  const complete = new Map<number, Entry>();
  const cuts = new Map<number, Secret>();

  const settle = (node: number, depth: number, entry: Entry): void => {
    const ends = entry.spelling.text.length === depth;
    if (!ends) tails.set(node, entry);
    else if (!complete.has(node)) complete.set(node, entry);
  };

  const remember = (node: number, { spelling, secret }: Entry): void => {
    if (!spelling.whole && !cuts.has(node)) cuts.set(node, secret);
  };

  /** Makes room at a node: its tail moves one branch down. */
  const split = (node: number, depth: number): void => {
    const tail = tails.get(node);
    if (tail === undefined) return;
    tails.delete(node);
    remember(node, tail);
    settle(tree.grow(node, tail.spelling.text.charCodeAt(depth)), depth + 1, tail);
  };

  return {
    add(entry) {
      const { text } = entry.spelling;
      let node = 0;
      let depth = 0;
      while (depth < text.length) {
        if (tails.get(node)?.spelling.text === text) return;
        split(node, depth);
        remember(node, entry);
        const known = tree.next(node, text.charCodeAt(depth));
        node = tree.grow(node, text.charCodeAt(depth));
        depth++;
        if (known === 0) break;
      }
      settle(node, depth, entry);
    },
    walk(text, at) {
      let found: Entry | undefined;
      let node = 0;
      let depth = 0;
      for (;;) {
        const next = tree.next(node, text.charCodeAt(at + depth));
        if (next === 0) break;
        node = next;
        depth++;
        found = complete.get(node) ?? found;
      }
      const walk = { found, depth, cut: cuts.get(node) };
      const tail = tails.get(node);
      return tail === undefined ? walk : alongTail(text, at, walk, tail);
    },
  };
}
