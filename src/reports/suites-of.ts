import type {
  AssertionResult,
  CollectionResult,
  Problem,
  ProblemKind,
  RequestResult,
  RunResult,
} from '../model/run-result.ts';
import {
  type Following,
  type FollowOn,
  followingOf,
  followingSentence,
  followOnsOf,
} from './follow-ons.ts';
import { isUnanswered } from './is-unanswered.ts';
import { knownErrorNamed } from './known-error-named.ts';
import { oneLine, printable } from './printable.ts';
import { wasCutOff } from './was-cut-off.ts';

/** One line of a test report: an assertion, a problem, or something that was not done. */
export interface Case {
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'error';
  /** Why, when it did not pass. */
  readonly message?: string;
  /** Script and line. */
  readonly where?: string;
  /** Id and title of the known error behind it. */
  readonly knownError?: { readonly id: string; readonly title: string };
  /** What to do next, the likeliest first. */
  readonly next: readonly string[];
}

/** What test reports call a suite: one request of one iteration, or a collection as a whole. */
export interface Suite {
  readonly target: string;
  readonly collection: string;
  readonly folders: readonly string[];
  /** Absent for what concerns the collection as a whole. */
  readonly request?: RequestResult;
  readonly name: string;
  readonly durationMs: number;
  readonly cases: readonly Case[];
  /** There when its failures follow from those of an earlier request. */
  readonly follows?: string;
  /** What follows from its failures; there when anything does. */
  readonly followOns?: readonly FollowOn[];
}

/** What a person reads for each kind of problem. */
export const problemTitles: Readonly<Record<ProblemKind, string>> = {
  transport: 'Transport error',
  'script-error': 'Script error',
  'unresolved-variable': 'Unresolved variable',
  'unsigned-assertion': 'Unsigned assertion',
  'file-not-sent': 'File not sent',
  'golden-missing': 'Golden file missing',
  'nothing-tested': 'Nothing tested',
  'no-requests': 'No requests',
  'worker-crash': 'Worker crashed',
  'time-over': 'Time over',
  interrupted: 'Interrupted',
};

/**
 * A run as suites and cases. JUnit, TAP and the annotations are all written from this, so that their
 * counts agree and nothing is in one and missing in another.
 */
export function suitesOf(result: RunResult): readonly Suite[] {
  return result.collections.flatMap((collection) => {
    const followOns = followOnsOf(collection);
    return [
      ...suiteOfCollection(collection),
      ...collection.requests.map((request) => ({
        ...suiteOfRequest(collection, request),
        ...linksOf(followingOf(collection, request), followOns.get(request)),
      })),
    ];
  });
}

/** The place of a suite from the target down, as a person reads it. */
export function placeOf(suite: Suite): string {
  const parts = [suite.target, suite.collection, ...suite.folders];
  return (suite.request === undefined ? parts : [...parts, suite.name]).join(' › ');
}

/** Failures that no earlier one explains: what a person has to look at. */
export function firstTroubles({ follows, cases }: Suite): readonly Case[] {
  return follows === undefined ? cases.filter(isTrouble) : [];
}

/** Whether a case speaks against the run. */
export function isTrouble({ outcome }: Case): boolean {
  return outcome === 'failed' || outcome === 'error';
}

function linksOf(
  following: Following | undefined,
  followOns: readonly FollowOn[] | undefined,
): Pick<Suite, 'follows' | 'followOns'> {
  return {
    ...(following === undefined ? {} : { follows: followingSentence(following) }),
    ...(followOns === undefined ? {} : { followOns }),
  };
}

function suiteOfCollection(collection: CollectionResult): readonly Suite[] {
  const cases = [
    ...collection.problems.map(caseOfProblem),
    ...collection.leftOut.map(({ name, reason }) => skippedCase(oneLine(name), oneLine(reason))),
    ...(collection.flaky ?? []).map((fault) => skippedCase('Earlier try', printable(fault))),
  ];
  if (cases.length === 0) return [];
  return [
    { ...namesOf(collection), folders: [], name: oneLine(collection.name), durationMs: 0, cases },
  ];
}

function suiteOfRequest(collection: CollectionResult, request: RequestResult): Suite {
  const iteration = request.iteration === 0 ? '' : ` (iteration ${request.iteration + 1})`;
  return {
    ...namesOf(collection),
    folders: request.folders.map(oneLine),
    request,
    name: `${oneLine(request.name)}${iteration}`,
    durationMs: request.durationMs,
    cases: casesOf(request),
  };
}

function namesOf(collection: CollectionResult): Pick<Suite, 'target' | 'collection'> {
  return { target: oneLine(collection.target), collection: oneLine(collection.name) };
}

/** At least one case, so that no reader of a report drops the request; a cause before its consequences. */
function casesOf(request: RequestResult): readonly Case[] {
  const assertions = request.assertions.map(caseOfAssertion);
  const problems = request.problems.map(caseOfProblem);
  const cases = (isUnanswered(request) ? [problems, assertions] : [assertions, problems]).flat();
  if (cases.length > 0) return cases;
  if (request.skipped) return [skippedCase('Request', 'A script of the collection skipped it.')];
  return wasCutOff(request)
    ? [skippedCase('Request', 'The run ended before its answer came.')]
    : [skippedCase('Assertions', 'The request was sent, and nothing was asserted.')];
}

function skippedCase(name: string, message: string): Case {
  return { name, outcome: 'skipped', message, next: [] };
}

function caseOfAssertion(assertion: AssertionResult): Case {
  const known = knownErrorNamed(assertion.knownError);
  const id = oneLine(assertion.knownError ?? '');
  return {
    name: oneLine(assertion.name),
    outcome: assertion.outcome,
    ...(assertion.message === undefined ? {} : { message: printable(assertion.message) }),
    ...(assertion.knownError === undefined
      ? {}
      : { knownError: { id, title: known?.title ?? id } }),
    next: known?.fix ?? [],
  };
}

function caseOfProblem(problem: Problem): Case {
  return {
    name: problemTitles[problem.kind],
    outcome: 'error',
    message: printable(problem.message),
    ...(problem.where === undefined ? {} : { where: oneLine(problem.where) }),
    next: [printable(problem.next)],
  };
}
