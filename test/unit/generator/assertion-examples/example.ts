import type { Assertion } from '../../../../src/model/assertion.ts';
import type { ScriptRun } from '../../sandbox/engines.ts';

type Answer = NonNullable<ScriptRun['response']>;

/** What a script is run with: variables, and the answer of the server. */
export interface Situation {
  readonly variables?: Readonly<Record<string, string>>;
  readonly answer?: Partial<Answer>;
  readonly json?: unknown;
}

export interface Example {
  readonly says: string;
  readonly assertion: Assertion;
  readonly green: Situation;
  readonly red: readonly Situation[];
  /** What the script writes when it is green. */
  readonly writes?: Readonly<Record<string, string>>;
}

export const basis = { source: 'RFC 6749', confidence: 'documented' } as const;
/** What no message may carry. */
export const secretValue = 'EXAMPLE-SECRET-THAT-NO-MESSAGE-MAY-CARRY';
export const header = (key: string, value: string) => [{ key, value }];
export const jsonHeader = header('Content-Type', 'application/json;charset=UTF-8');
