import type { AssertionResult, CollectionResult } from '../model/run-result.ts';

/** More names than this are made up as the runs go, and do not come again. */
const mostNames = 10_000;

/**
 * Makes results smaller to hold: over thousands of runs most of what they say is that the same assertion
 * has passed again, and that is held once.
 */
export function holdPassedOnce(): (result: CollectionResult) => CollectionResult {
  const passed = new Map<string, AssertionResult>();
  const held = (assertion: AssertionResult): AssertionResult => {
    if (assertion.outcome !== 'passed') return assertion;
    const known = passed.get(assertion.name);
    if (known === undefined && passed.size < mostNames) passed.set(assertion.name, assertion);
    return known ?? assertion;
  };
  return (result) => ({
    ...result,
    requests: result.requests.map((request) => ({
      ...request,
      assertions: request.assertions.map(held),
    })),
  });
}
