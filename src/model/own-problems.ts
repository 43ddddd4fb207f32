import type { CollectionResult, Problem } from './run-result.ts';

/** The problems of a collection and its requests, but for those that follow from an earlier failure. */
export function ownProblems({ problems, requests }: CollectionResult): readonly Problem[] {
  const first = requests.filter(({ follows }) => follows === undefined);
  return [...problems, ...first.flatMap((request) => request.problems)];
}
