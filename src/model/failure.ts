/** What the process exit code says. Contract: people's scripts rely on the numbers. */
export const exitCodes = {
  passed: 0,
  assertionsFailed: 1,
  usage: 2,
  preflight: 3,
  transport: 4,
  nothingTested: 5,
  secretLeaked: 6,
  internal: 70,
  interrupted: 130,
} as const;

export type ExitName = keyof typeof exitCodes;

/**
 * An error that is meant for a person: what happened, why, and what to do next.
 *
 * Everything that is thrown on purpose outside the emulator's OAuth answers is a `Failure`;
 * anything else that reaches the command line is a bug of ours (exit code 70).
 */
export class Failure extends Error {
  readonly exit: ExitName;
  readonly why: string;
  readonly next: string;

  constructor(what: string, details: { exit: ExitName; why: string; next: string }) {
    super(what);
    this.name = 'Failure';
    this.exit = details.exit;
    this.why = details.why;
    this.next = details.next;
  }
}

/** A command, a file or an option that cannot be used as it is: what, why, and what to do next. */
export function usageFailure(what: string, why: string, next: string): Failure {
  return new Failure(what, { exit: 'usage', why, next });
}
