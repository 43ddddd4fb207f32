import { ownProblemsOf } from '../../model/problems-of.ts';
import type { CollectionResult } from '../../model/run-result.ts';
import type { CollectionOutcome, CollectionRun } from '../run-collection.ts';

export type RunCollection<Run extends CollectionRun = CollectionRun> = (
  run: Run,
) => Promise<CollectionOutcome>;

export interface Retries {
  /** How often a run may be repeated. */
  readonly times: number;
  /** Before the first repetition; doubled before each further one. */
  readonly waitMs: number;
  /** Ends early when the signal is raised. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<unknown>;
}

/**
 * Repeats a run when the transport failed, and for no other reason: what an org answers is never
 * asked for twice until it pleases. The result names what went wrong before, as `flaky`, each fault once.
 */
export function retryTransport<Run extends CollectionRun>(
  run: RunCollection<Run>,
  { times, waitMs, sleep }: Retries,
): RunCollection<Run> {
  const attempt = async (
    asked: Run,
    flaky: readonly string[],
    done: number,
  ): Promise<CollectionOutcome> => {
    const outcome = await run(asked);
    const faults = transportFaults(outcome.result);
    const isLast = faults.length === 0 || done >= times || asked.signal?.aborted === true;
    if (isLast) return flaky.length === 0 ? outcome : marked(outcome, flaky);
    await sleep(waitMs * 2 ** done, asked.signal);
    return attempt(asked, [...new Set([...flaky, ...faults])], done + 1);
  };
  return (asked) => attempt(asked, [], 0);
}

function transportFaults(result: CollectionResult): readonly string[] {
  const all = ownProblemsOf(result);
  if (all.some(({ kind }) => kind === 'interrupted' || kind === 'time-over')) return [];
  return all.filter(({ kind }) => kind === 'transport').map(({ message }) => message);
}

function marked(outcome: CollectionOutcome, flaky: readonly string[]): CollectionOutcome {
  return { ...outcome, result: { ...outcome.result, flaky } };
}
