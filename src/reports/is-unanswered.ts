import type { RequestResult } from '../model/run-result.ts';

/** Whether a request got no answer and says why: what its tests find then is most likely a consequence. */
export function isUnanswered({ status, problems }: RequestResult): boolean {
  return status === undefined && problems.some(({ kind }) => kind === 'transport');
}
