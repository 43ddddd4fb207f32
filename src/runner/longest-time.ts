/** Milliseconds that the timers of Node hold, also when two are added up; some eleven days. */
export const longestTimeMs = 1_000_000_000;
