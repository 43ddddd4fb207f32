import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';

/** A place in a file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the file, and where. */
export interface Mistake extends Place {
  readonly message: string;
}

export type Path = readonly PropertyKey[];

/** A YAML or JSON text (JSON is YAML) that still knows where each value stands. */
export interface LocatedDocument {
  readonly value: unknown;
  readonly mistakes: readonly Mistake[];
  valueAt(path: Path): unknown;
  /** Where the value at the path begins, or the nearest one around it. */
  placeOf(path: Path): Place;
  /** Where the name of that member stands. */
  placeOfMember(path: Path, member: string): Place;
}

/** Reads YAML 1.2 with merge keys. What is no YAML at all comes as mistakes. */
export function locatedDocument(text: string): LocatedDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf = (path: Path): Place => placeAt(offsetOf(document, path));
  return {
    value: document.errors.length > 0 ? undefined : document.toJS(),
    mistakes: document.errors.map(({ pos, message }) => ({ ...placeAt(pos[0]), message })),
    valueAt: (path) => document.getIn(path),
    placeOf,
    placeOfMember(path, member) {
      const map = path.length === 0 ? document.contents : document.getIn(path, true);
      const key = isMap(map) ? map.items.find(({ key }) => textOf(key) === member)?.key : undefined;
      return isNode(key) && key.range ? placeAt(key.range[0]) : placeOf(path);
    },
  };
}

function offsetOf(document: Document, path: Path): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isNode(node) && node.range) return node.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

function textOf(key: unknown): string {
  return String(isNode(key) ? key.toJSON() : key);
}
