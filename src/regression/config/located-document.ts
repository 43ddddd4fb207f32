import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { isNestedTooDeep } from '../../model/is-nested-too-deep.ts';

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
  if (isNestedTooDeep(text)) return unreadable('it is nested too deeply');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf = (path: Path): Place => placeAt(offsetOf(document, path));
  const value = document.errors.length > 0 ? undefined : plainValueOf(document);
  if (value === tooManyAliases) return unreadable('its aliases stand for far more than it holds');
  return {
    value,
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

const tooManyAliases = Symbol('too many aliases');

/** What is of aliases of aliases of aliases ("billion laughs") is refused by the parser, which throws. */
function plainValueOf(document: Document): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (error instanceof ReferenceError) return tooManyAliases;
    throw error;
  }
}

/** A document that is not looked into. */
function unreadable(message: string): LocatedDocument {
  const place = { line: 1, column: 1 };
  return {
    value: undefined,
    mistakes: [{ ...place, message }],
    valueAt: () => undefined,
    placeOf: () => place,
    placeOfMember: () => place,
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
