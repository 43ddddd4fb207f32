import { knownError, knownErrorIds } from '../../known-errors/catalogue.ts';
import type { Finding } from '../doctor.ts';
import type { FailureMet } from './failures-in.ts';

/** A known error that a run met, or that doctor expects. */
export interface KnownErrorMet {
  readonly id: string;
  readonly title: string;
  readonly because: string;
  readonly fix: string;
}

/** The known errors that failures and findings name, each once. */
export function knownErrorsMet(
  findings: readonly Finding[],
  failures: readonly FailureMet[],
): readonly KnownErrorMet[] {
  const named = new Set([...failures, ...findings].map((one) => one.knownError));
  return knownErrorIds
    .filter((id) => named.has(id))
    .map((id) => {
      const { title, because, fix } = knownError(id);
      return { id, title, because: because[0] ?? '', fix: fix[0] ?? '' };
    });
}
