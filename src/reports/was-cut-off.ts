import type { RequestResult } from '../model/run-result.ts';

/** Whether the run ended while the request waited for its answer. */
export function wasCutOff({ status, skipped, problems }: RequestResult): boolean {
  return status === undefined && !skipped && problems.length === 0;
}
