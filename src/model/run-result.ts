/** What a run found, with no secret in it. Everything that reports reads this, and nothing else. */
export interface RunResult {
  readonly schema: 'grantsmith.run/1';
  readonly tool: { readonly name: 'grantsmith'; readonly version: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly collections: readonly CollectionResult[];
  readonly summary: Summary;
  /** There when this is one part of a run that was spread over several machines. */
  readonly shard?: ShardOfRun;
}

/** Which part of a run a result is, so that the parts can be joined in the order of the plan. */
export interface ShardOfRun {
  /** From 1. */
  readonly index: number;
  readonly count: number;
  /** How many runs the whole plan has. */
  readonly runs: number;
  /** For each collection of the result its place in the whole plan, from 0. */
  readonly places: readonly number[];
}

/** One collection run against one target. */
export interface CollectionResult {
  /** Flow id, or the name of a collection that is not ours. */
  readonly name: string;
  /** The environment it ran against. */
  readonly target: string;
  readonly durationMs: number;
  readonly requests: readonly RequestResult[];
  /** What concerns the collection as a whole, such as nothing tested. */
  readonly problems: readonly Problem[];
  /** Cases left out on purpose, with the reason. */
  readonly leftOut: readonly { readonly name: string; readonly reason: string }[];
  /** Transport faults of earlier tries, masked; there when the collection had to be run again. */
  readonly flaky?: readonly string[];
}

export interface RequestResult {
  /** Folder names from the collection down. */
  readonly folders: readonly string[];
  readonly name: string;
  /** From 0. */
  readonly iteration: number;
  readonly method: string;
  /** Masked. */
  readonly url: string;
  /** Absent when no response came, or when the request was skipped. */
  readonly status?: number;
  readonly durationMs: number;
  /** The collection's own script skipped it. */
  readonly skipped: boolean;
  readonly assertions: readonly AssertionResult[];
  readonly problems: readonly Problem[];
  /** What the scripts logged, masked. */
  readonly console: readonly string[];
  /** The JWTs that were sent or answered here for the first time in the run; absent when none was. */
  readonly tokens?: readonly DecodedToken[];
  /** There when this failure follows from an earlier one, as far as can be shown. */
  readonly follows?: FollowedFailure;
}

/** An earlier failure that left a request no chance. */
export interface FollowedFailure {
  /** Place of the first failure in the requests of the collection, from 0. */
  readonly request: number;
  /**
   * `no-value`: variables that it was to set had no value · `old-value`: they still had the one from
   * before, which was refused · `same-refusal`: it was refused in the same words, or got no answer
   * for the same reason.
   */
  readonly how: 'no-value' | 'old-value' | 'same-refusal';
  /** The variables; none for `same-refusal`. */
  readonly variables: readonly string[];
}

/** What a JWT says. Neither the token nor its signature is kept; what is secret or personal is masked. */
export interface DecodedToken {
  /** Of the parameter, member or header that carried it, such as `access_token`. */
  readonly name: string;
  readonly way: 'sent' | 'received';
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface AssertionResult {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed, masked. */
  readonly message?: string;
  /** Id of the known error that the message names. */
  readonly knownError?: string;
}

/** What makes a run worse than its assertions say; Newman itself exits 0 on several of them. */
export type ProblemKind =
  | 'transport'
  | 'script-error'
  | 'unresolved-variable'
  | 'unsigned-assertion'
  | 'file-not-sent'
  | 'golden-missing'
  | 'nothing-tested'
  | 'no-requests'
  | 'worker-crash'
  | 'time-over'
  | 'interrupted';

export interface Problem {
  readonly kind: ProblemKind;
  /** What happened, naming the thing; masked. */
  readonly message: string;
  /** What to do next. */
  readonly next: string;
  /** Script and line, where it came from a script. */
  readonly where?: string;
}

/** Contract: `--json` prints it under `summary`. */
export interface Summary {
  readonly flows: number;
  readonly requests: number;
  readonly assertions: number;
  readonly failed: number;
  readonly skipped: number;
}
