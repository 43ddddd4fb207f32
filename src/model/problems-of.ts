import type { CollectionResult, Problem } from './run-result.ts';

type WithProblems = Pick<CollectionResult, 'problems' | 'requests'>;

/** The problems of a collection and of its requests. */
export function problemsOf({ problems, requests }: WithProblems): readonly Problem[] {
  return [...problems, ...requests.flatMap((request) => request.problems)];
}

/** The same, but for those that follow from an earlier failure. */
export function ownProblemsOf({ problems, requests }: WithProblems): readonly Problem[] {
  return problemsOf({
    problems,
    requests: requests.filter(({ follows }) => follows === undefined),
  });
}
