const cell = (row: readonly number[], at: number): number => row[at] ?? 0;

/** How many letters must be changed, added or dropped to get from one word to the other (Levenshtein). */
export function editDistance(one: string, other: string): number {
  const letters = [...other];
  let row = Array.from({ length: letters.length + 1 }, (_, at) => at);
  for (const letter of one) {
    const next = [cell(row, 0) + 1];
    for (const [at, same] of letters.entries()) {
      const change = cell(row, at) + (letter === same ? 0 : 1);
      next.push(Math.min(change, cell(row, at + 1) + 1, cell(next, at) + 1));
    }
    row = next;
  }
  return cell(row, letters.length);
}
