import type { RunResult } from '../model/run-result.ts';
import { type Tally, tallyOf, totalOf } from './tally-of.ts';

/** How a run ended, in one sentence. */
export interface Verdict {
  readonly passed: boolean;
  readonly sentence: string;
}

/** Says how a run ended. A problem counts as much as a failed assertion; a run of nothing has failed. */
export function verdictOf(result: RunResult): Verdict {
  if (result.collections.length === 0) return { passed: false, sentence: 'Nothing was run' };
  const total = totalOf(result.collections.map(tallyOf));
  const passed = total.failed + total.problems === 0;
  return { passed, sentence: (passed ? good(total) : bad(total)).join(', ') };
}

/** The number with its noun, as in `1 request` and `2 requests`. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}

function good({ passed, skipped }: Tally): readonly string[] {
  return [
    `${counted(passed, 'assertion')} passed`,
    ...(skipped > 0 ? [`${skipped.toLocaleString('en-US')} skipped`] : []),
  ];
}

function bad({ failed, assertions, problems }: Tally): readonly string[] {
  return [
    ...(failed > 0
      ? [`${failed.toLocaleString('en-US')} of ${counted(assertions, 'assertion')} failed`]
      : []),
    ...(problems > 0 ? [counted(problems, 'problem')] : []),
  ];
}
