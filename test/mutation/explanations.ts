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
    file: /lib\/mod-pow/,
    was: /at < radix/,
    why: 'A power more in the table, which no digit asks for.',
  },
  {
    file: /lib\/sha256/,
    was: /slice\(0, 8\)/,
    why: 'Eight words are taken out of the list in any case.',
  },
  {
    file: /lib\/public-key-pem/,
    was: /bytes < 128/,
    why: 'No part of an RSA key from 2048 bits on is 128 bytes long.',
  },
  {
    file: /lib\/(public-key-pem|tampered-jwt)/,
    was: /^(\[\]|'')$/,
    why: 'A default for the type checker, in whose place there is always a value.',
  },
  {
    file: /lib\/tampered-jwt/,
    was: /^('0'|`\$\{header\}\.\$\{claims\}`)$/,
    why: 'A wrong signature of something else is as wrong, and one in 256 begins with a zero.',
  },
  {
    file: /emulator\/grants\/refresh-token/,
    was: /longestRefreshMs|60_000/,
    why: 'Nobody waits a minute in a test to see that a refresh takes no longer than that.',
  },
];
