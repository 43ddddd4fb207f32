/** Does something while the clock stands still at that time. */
export function atTime<Result>(time: number, body: () => Result): Result {
  const { now } = Date;
  Date.now = () => time;
  try {
    return body();
  } finally {
    Date.now = now;
  }
}
