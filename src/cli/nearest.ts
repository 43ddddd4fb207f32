import { editDistance } from '../index.ts';

/** The names that were most likely meant, the likeliest first; those that begin so count too. */
export function nearest(word: string, names: readonly string[]): readonly string[] {
  const typed = word.toLowerCase();
  const reach = Math.max(2, Math.floor(typed.length / 3));
  return (
    names
      .map((name) => ({ name, far: editDistance(typed, name.toLowerCase()) }))
      // Two words of two letters are never far from each other: something must be the same.
      .filter(({ name, far }) => (far <= reach && far < name.length) || name.startsWith(typed))
      .map((one) => ({ ...one, begun: Number(one.name.startsWith(typed)) }))
      .sort((one, other) => other.begun - one.begun || one.far - other.far)
      .map(({ name }) => name)
      .slice(0, 3)
  );
}

/** `Did you mean a or b?`, or what else to do. */
export function suggestion(word: string, names: readonly string[], otherwise: string): string {
  const near = /\w/.test(word) ? nearest(word, names) : [];
  return near.length === 0 ? otherwise : `did you mean ${near.join(' or ')}?`;
}
