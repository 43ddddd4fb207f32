/**
 * A tree whose branches are characters, so that one walk from its root compares a text with any
 * number of words. Nodes are numbers; the root is 0.
 */
export interface CharacterTree {
  /** The node that a character leads to, or 0. */
  next(node: number, character: number): number;
  /** The same, and the branch is made if it is missing. */
  grow(node: number, character: number): number;
}

interface Table {
  readonly nodes: Int32Array;
  readonly characters: Uint16Array;
  readonly targets: Int32Array;
}

function emptyTable(size: number): Table {
  return {
    nodes: new Int32Array(size),
    characters: new Uint16Array(size),
    targets: new Int32Array(size),
  };
}

/** The slot of a branch, or the empty one where it belongs (open addressing, linear probing). */
function slotOf(table: Table, node: number, character: number): number {
  const last = table.targets.length - 1;
  let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(character, 0x85ebca6b)) & last;
  slot = (slot ^ (slot >>> 7)) & last;
  while (
    table.targets[slot] !== 0 &&
    (table.nodes[slot] !== node || table.characters[slot] !== character)
  )
    slot = (slot + 1) & last;
  return slot;
}

function put(table: Table, node: number, character: number, target: number): void {
  const slot = slotOf(table, node, character);
  table.nodes[slot] = node;
  table.characters[slot] = character;
  table.targets[slot] = target;
}

/** A table of twice the size with the same branches. */
function doubled(table: Table): Table {
  const larger = emptyTable(table.targets.length * 2);
  table.targets.forEach((target, slot) => {
    if (target !== 0) put(larger, table.nodes[slot] ?? 0, table.characters[slot] ?? 0, target);
  });
  return larger;
}

/** A tree with nothing but its root. All branches are in one hash table, which keeps them compact. */
export function createCharacterTree(): CharacterTree {
  let table = emptyTable(1 << 10);
  let last = 0;
  const next = (node: number, character: number): number =>
    table.targets[slotOf(table, node, character)] ?? 0;
  return {
    next,
    grow(node, character) {
      const known = next(node, character);
      if (known !== 0) return known;
      last++;
      if (last * 2 > table.targets.length) table = doubled(table);
      put(table, node, character, last);
      return last;
    },
  };
}
