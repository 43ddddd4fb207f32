import { problemsOf } from '../../model/problems-of.ts';
import type { CollectionResult, ProblemKind } from '../../model/run-result.ts';

/** Whether a run with such a problem may lack answers that the org gives. */
const cutsShort: Readonly<Record<ProblemKind, boolean>> = {
  interrupted: true,
  transport: true,
  'script-error': true,
  'worker-crash': true,
  'time-over': true,
  'unresolved-variable': false,
  'unsigned-assertion': false,
  'file-not-sent': false,
  'golden-missing': false,
  'nothing-tested': false,
  'no-requests': false,
};

/** Whether answers are lacking for another reason than that the org gives none. */
export function wasCutShort(result: CollectionResult): boolean {
  return problemsOf(result).some(({ kind }) => cutsShort[kind]);
}
