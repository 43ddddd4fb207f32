import { counted } from '../model/counted.ts';
import type { CollectionResult, FollowedFailure, RequestResult } from '../model/run-result.ts';
import { groupedBy } from './grouped-by.ts';
import { oneLine } from './printable.ts';

/** Failures that follow from the same one in the same way. */
export interface FollowOn {
  /** What befell them, as in `had no token`. */
  readonly what: string;
  readonly requests: readonly RequestResult[];
}

/** A failure that an earlier one explains. */
export interface Following {
  readonly first: RequestResult;
  readonly what: string;
}

const isOfToken = (variable: string): boolean => /token/i.test(variable);

function nameOf(variables: readonly string[]): string {
  return variables.some(isOfToken) ? 'token' : oneLine(variables.join(', '));
}

/** What befell a request, after `it`. */
const befell: Readonly<
  Record<FollowedFailure['how'], (follows: FollowedFailure, first: RequestResult) => string>
> = {
  'no-value': ({ variables }) => `had no ${nameOf(variables)}`,
  'old-value': ({ variables }) => `had only the old ${nameOf(variables)}, which was refused`,
  'same-refusal': (_follows, { status }) =>
    status === undefined ? 'got no answer for the same reason' : 'got the same refusal',
};

/** The first failure behind a request; none for one that failed by itself, or that did not fail. */
export function followingOf(
  { requests }: CollectionResult,
  { follows }: RequestResult,
): Following | undefined {
  const first = follows === undefined ? undefined : requests[follows.request];
  if (follows === undefined || first === undefined || first.follows !== undefined) return undefined;
  return { first, what: befell[follows.how](follows, first) };
}

/** For each first failure of a collection what follows from it. */
export function followOnsOf(
  collection: CollectionResult,
): ReadonlyMap<RequestResult, readonly FollowOn[]> {
  const all = collection.requests.flatMap((request) => {
    const following = followingOf(collection, request);
    return following === undefined ? [] : [{ ...following, request }];
  });
  const byFirst = groupedBy(all, ({ request }) => String(request.follows?.request));
  return new Map(
    [...byFirst.values()].map((group) => [
      group[0].first,
      [...groupedBy(group, ({ what }) => what)].map(([what, alike]) => ({
        what,
        requests: alike.map(({ request }) => request),
      })),
    ]),
  );
}

/** As in `and 14 requests behind it had no token`. */
export function followOnSentence(what: string, count: number): string {
  return `and ${counted(count, 'request')} behind it ${what}`;
}

/** What a report that keeps every failure says of one that follows from another. */
export function followingSentence({ first, what }: Following): string {
  return `Follows from "${oneLine(first.name)}": it ${what}`;
}
