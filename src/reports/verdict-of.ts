import { counted } from '../model/counted.ts';
import type { CollectionResult, RunResult } from '../model/run-result.ts';
import { type Tally, tallyOf, totalOf } from '../model/tally-of.ts';

/** How a run ended, in one sentence. */
export interface Verdict {
  readonly passed: boolean;
  readonly sentence: string;
}

/**
 * Says how a run ended. A problem counts as much as a failed assertion; a run of nothing has failed,
 * unless it is a shard that nothing fell to.
 */
export function verdictOf(result: RunResult): Verdict {
  const { shard } = result;
  if (result.collections.length === 0)
    return shard === undefined
      ? { passed: false, sentence: 'Nothing was run' }
      : { passed: true, sentence: `Nothing fell to shard ${shard.index} of ${shard.count}` };
  const total = totalOf(result.collections.map(tallyOf));
  return { passed: isGood(total), sentence: sentenceOf(total) };
}

/** Says how the run of one collection ended. */
export function verdictOfCollection(collection: CollectionResult): string {
  return sentenceOf(tallyOf(collection));
}

function isGood({ failed, problems }: Tally): boolean {
  return failed + problems === 0;
}

function sentenceOf(tally: Tally): string {
  return (isGood(tally) ? good(tally) : bad(tally)).join(', ');
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
