import type { ResponseShape } from '../../runner/response-shape/shape.ts';
import { flatShape } from './flat-shape.ts';

/** One place where an answer no longer looks as it did. */
export interface ShapeDifference {
  /** Such as `body.access_token`. */
  readonly place: string;
  readonly change: 'gone' | 'new' | 'changed';
  /** Format before; absent when the place is new. */
  readonly before?: string;
  readonly after?: string;
}

/** Every difference between two answers, outermost only: what is in a thing that is gone is not listed. */
export function shapeDifferences(
  before: ResponseShape,
  after: ResponseShape,
): readonly ShapeDifference[] {
  const old = flatShape(before);
  const now = flatShape(after);
  const places = [...new Set([...old.keys(), ...now.keys()])];
  const differences = places.flatMap((place): ShapeDifference[] => {
    const [was, is] = [old.get(place), now.get(place)];
    if (was === is) return [];
    if (was === undefined)
      return [{ place, change: 'new', ...(is !== undefined && { after: is }) }];
    return is === undefined
      ? [{ place, change: 'gone', before: was }]
      : [{ place, change: 'changed', before: was, after: is }];
  });
  const inner = placesWithinOthers(differences.map(({ place }) => place));
  return differences.filter(({ place }) => !inner.has(place));
}

/** Sorted, so that what stands in a place follows it at once: an answer may have very many. */
function placesWithinOthers(places: readonly string[]): ReadonlySet<string> {
  const byKey = places.map((place) => ({ place, key: `${place.replace(/[.[]/g, '\0')}\0` }));
  const inner = new Set<string>();
  let outer: string | undefined;
  for (const { place, key } of byKey.toSorted((one, other) => (one.key < other.key ? -1 : 1)))
    if (outer !== undefined && key !== outer && key.startsWith(outer)) inner.add(place);
    else outer = key;
  return inner;
}

/** One line for people: `body.access_token: was opaque access token, is JWT`. */
export function differenceText({ place, change, before, after }: ShapeDifference): string {
  if (change === 'gone') return `${place}: gone (was ${before})`;
  return change === 'new' ? `${place}: new (${after})` : `${place}: was ${before}, is ${after}`;
}
