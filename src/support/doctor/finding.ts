import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Basis } from '../../model/basis.ts';
import type { FindingId } from './finding-id.ts';

/**
 * `error`: the flow cannot work so. `warning`: it may fail, or not mean what was wanted. `note`: good
 * to know.
 */
export type Severity = 'error' | 'warning' | 'note';

export const severities: readonly Severity[] = ['error', 'warning', 'note'];

/** Something that is wrong with an environment before any login. Holds no value of a secret. */
export interface Finding {
  /** Stable, so that scripts and letters may rely on it: `host-is-login`. */
  readonly id: FindingId;
  readonly severity: Severity;
  /** The variable of the environment that it is about. */
  readonly variable?: string;
  readonly what: string;
  readonly why: string;
  /** What the id does not tell: the name that was meant, a date, a number. For texts in other languages. */
  readonly fact?: string;
  /** What to do, as a sentence that begins with a verb. */
  readonly fix: string;
  /** Where a statement about Salesforce comes from, and how sure we are of it. */
  readonly basis?: Basis;
  /** The known error that comes of it, for `grantsmith explain`. */
  readonly knownError?: KnownErrorId;
}
