const cell = (row: readonly number[], at: number): number => row[at] ?? 0;

/** How many letters must be changed, added or dropped to get from one word to the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const letter of one) {
    const next = [cell(row, 0) + 1];
    for (const [at, same] of [...other].entries()) {
      const change = cell(row, at) + (letter === same ? 0 : 1);
      next.push(Math.min(change, cell(row, at + 1) + 1, cell(next, at) + 1));
    }
    row = next;
  }
  return cell(row, other.length);
}

/** The names that were most likely meant, the likeliest first; those that begin so count too. */
export function nearest(word: string, names: readonly string[]): readonly string[] {
  const typed = word.toLowerCase();
  const reach = Math.max(2, Math.floor(typed.length / 3));
  return names
    .map((name) => ({ name, far: distance(typed, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= reach || name.startsWith(typed))
    .sort((one, other) => one.far - other.far)
    .map(({ name }) => name)
    .slice(0, 3);
}

/** `Did you mean a or b?`, or what else to do. */
export function suggestion(word: string, names: readonly string[], otherwise: string): string {
  const near = nearest(word, names);
  return near.length === 0 ? otherwise : `did you mean ${near.join(' or ')}?`;
}
