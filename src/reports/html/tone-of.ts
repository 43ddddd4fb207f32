import type { AssertionResult, CollectionResult, RequestResult } from '../../model/run-result.ts';
import { tallyOf } from '../../model/tally-of.ts';
import type { Tone } from '../../render/report-page.ts';

/** The sign of each tone, so that no meaning hangs on a colour alone. */
export const marks: Readonly<Record<Tone, string>> = { good: '✓', bad: '✕', idle: '–' };

export const assertionTones: Readonly<Record<AssertionResult['outcome'], Tone>> = {
  passed: 'good',
  failed: 'bad',
  skipped: 'idle',
};

/** How a request ended: one that tested nothing is neither good nor bad. */
export function toneOfRequest({ assertions, problems }: RequestResult): Tone {
  const outcomes = assertions.map((assertion) => assertion.outcome);
  if (problems.length > 0 || outcomes.includes('failed')) return 'bad';
  return outcomes.includes('passed') ? 'good' : 'idle';
}

/** How the run of a collection ended. */
export function toneOfCollection(collection: CollectionResult): Tone {
  const { failed, problems, passed } = tallyOf(collection);
  if (failed + problems > 0) return 'bad';
  return passed > 0 ? 'good' : 'idle';
}
