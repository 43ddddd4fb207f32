/** Seconds since 1970, before or after now by less than a year; a minute of leeway for clocks. */
export function isSecondsNear(value: unknown, side: 'past' | 'future'): boolean {
  if (typeof value !== 'number' || !Number.isInteger(value)) return false;
  const ahead = value - Date.now() / 1000;
  const distance = side === 'future' ? ahead : -ahead;
  // A time in milliseconds is thousands of years ahead.
  return distance > -60 && distance < 366 * 24 * 60 * 60;
}
