const steps = [1, 6, 16, 32, 64, 128, 512, 2048] as const;

/** About how long a value is, as in `32 to 63`: enough to see that half of it is missing. */
export function lengthBucket(length: number): string {
  const at = steps.findLastIndex((step) => length >= step);
  const next = steps[at + 1];
  return next === undefined ? `${steps[at]} or more` : `${steps[at] ?? 0} to ${next - 1}`;
}
