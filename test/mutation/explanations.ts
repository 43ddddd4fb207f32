/** Why mutants survive: they change nothing that anybody could see, or not enough to be worth a test. */
export interface Explanation {
  /** Which files it is about. */
  readonly file: RegExp;
  /** Which code, on one line. */
  readonly was: RegExp;
  readonly why: string;
}

export const explanations: readonly Explanation[] = [
  {
    file: /emulator\/grants\/refresh-token/,
    was: /longestRefreshMs|60_000/,
    why: 'Nobody waits a minute in a test to see that a refresh takes no longer than that.',
  },
];
