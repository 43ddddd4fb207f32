import type { RunResult } from '../model/run-result.ts';

/** The whole result as JSON, for programs: `src/reports/result-schema.ts` is its schema. */
export function renderJson(result: RunResult): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
