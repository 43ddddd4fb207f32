import type { AssertionResult, CollectionResult } from './run-result.ts';

/** What is counted of one collection run. */
export interface Tally {
  readonly requests: number;
  readonly assertions: number;
  readonly passed: number;
  readonly failed: number;
  /** Assertions and whole requests. */
  readonly skipped: number;
  readonly problems: number;
}

/** Counts the requests and assertions of a collection run, and everything that speaks against it. */
export function tallyOf({ requests, problems }: CollectionResult): Tally {
  const assertions = requests.flatMap((request) => request.assertions);
  const having = (outcome: AssertionResult['outcome']) =>
    assertions.filter((assertion) => assertion.outcome === outcome).length;
  return {
    requests: requests.length,
    assertions: assertions.length,
    passed: having('passed'),
    failed: having('failed'),
    skipped: having('skipped') + requests.filter((request) => request.skipped).length,
    problems:
      problems.length + requests.reduce((total, request) => total + request.problems.length, 0),
  };
}

/** The tallies of several collection runs added up. */
export function totalOf(tallies: readonly Tally[]): Tally {
  const total = (member: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[member], 0);
  return {
    requests: total('requests'),
    assertions: total('assertions'),
    passed: total('passed'),
    failed: total('failed'),
    skipped: total('skipped'),
    problems: total('problems'),
  };
}
