/** A century; times past it overflow what dates can show. */
const furthestSeconds = 100 * 365 * 24 * 60 * 60;

/** Whether the clock may be so many seconds ahead, or behind. */
export function isReachable(movedSeconds: number): boolean {
  return Math.abs(movedSeconds) <= furthestSeconds;
}

/** Whether a fault may be played so many times. */
export function isCount(times: unknown): times is number {
  return Number.isInteger(times) && Number(times) >= 1 && Number(times) <= 1000;
}
