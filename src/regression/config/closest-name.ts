import { editDistance } from '../../model/edit-distance.ts';

/** The name of those known that a person most likely meant; `undefined` when none is close. */
export function closestName(written: string, known: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(written.length / 3));
  const [best] = known
    .filter((name) => Math.abs(name.length - written.length) <= allowed)
    .map((name) => ({ name, distance: editDistance(written.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= allowed ? best.name : undefined;
}
