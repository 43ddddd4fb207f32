import type { RunResult } from '../../model/run-result.ts';
import type { Finding } from '../doctor.ts';
import type { FailureMet } from './failures-in.ts';
import type { KnownErrorMet } from './known-errors-met.ts';

/** What it ran with. */
export type Versions = Readonly<Record<'grantsmith' | 'node' | 'system', string>>;

/** A variable of the environment without its value. */
export interface VariableSeen {
  readonly name: string;
  readonly state: 'filled' | 'empty' | 'switched off';
  readonly secret: boolean;
  /** First digits of the SHA-256 of the value; two equal ones are one value. */
  readonly fingerprint?: string;
  /** How many characters, roughly. */
  readonly length?: string;
}

/** What a customer may mail when something fails. Nothing in it is a value of the environment. */
export interface Bundle {
  readonly schema: 'grantsmith.bundle/1';
  readonly versions: Versions;
  readonly flows: readonly string[];
  readonly environment: readonly VariableSeen[];
  readonly findings: readonly Pick<Finding, 'id' | 'severity' | 'variable' | 'what' | 'fix'>[];
  readonly run?: {
    readonly startedAt: string;
    readonly summary: RunResult['summary'];
    readonly failures: readonly FailureMet[];
    /** Requests that failed because others had. */
    readonly followers: number;
  };
  readonly knownErrors: readonly KnownErrorMet[];
}
