import { counted } from '../../model/counted.ts';
import type {
  AssertionResult,
  CollectionResult,
  Problem,
  RequestResult,
} from '../../model/run-result.ts';
import type { Finding, Occurrence } from '../../render/report-page.ts';
import { type FollowOn, followingOf, followOnSentence, followOnsOf } from '../follow-ons.ts';
import { groupedBy } from '../grouped-by.ts';
import { isUnanswered } from '../is-unanswered.ts';
import { knownErrorNamed } from '../known-error-named.ts';
import { oneLine, printable } from '../printable.ts';
import { problemTitles } from '../suites-of.ts';

/** A collection run with the ids that it and its requests have in the report. */
export interface PlacedRun {
  readonly id: string;
  readonly collection: CollectionResult;
  readonly requests: readonly { readonly id: string; readonly request: RequestResult }[];
}

/** One thing that went wrong, before what belongs together is put together. */
interface Trouble {
  /** What has the same key has the same cause, as far as can be told. */
  readonly key: string;
  readonly title: string;
  readonly knownError: string | undefined;
  readonly next: readonly string[];
  readonly occurrence: Occurrence;
  /** Requests that failed because of it. */
  readonly followOns: readonly { readonly what: string; readonly places: readonly Occurrence[] }[];
  /** Assertions of the request itself that failed because of it. */
  readonly consequences: readonly Occurrence[];
}

const shownAtOnce = 5;

/**
 * Everything that went wrong, gathered by cause: one known error in fifty orgs is one finding with
 * fifty places. What others follow from comes first, then what a known error explains,
 * and of these the most frequent.
 */
export function findingsOf(runs: readonly PlacedRun[]): readonly Finding[] {
  const groups = groupedBy(runs.flatMap(troublesOfRun), (trouble) => trouble.key);
  return [...groups.values()]
    .toSorted((one, other) => rankOf(one) - rankOf(other) || other.length - one.length)
    .map(findingOf);
}

function rankOf(group: readonly [Trouble, ...Trouble[]]): number {
  if (group.some(({ followOns }) => followOns.length > 0)) return 0;
  return knownErrorNamed(group[0].knownError) === undefined ? 2 : 1;
}

function findingOf(group: readonly [Trouble, ...Trouble[]]): Finding {
  const [first] = group;
  const known = knownErrorNamed(first.knownError);
  const { message } = first.occurrence;
  const same = group.every(({ occurrence }) => occurrence.message === message);
  const occurrences = group.map(({ occurrence }) =>
    same ? { ...occurrence, message: null } : occurrence,
  );
  return {
    title: known?.title ?? first.title,
    count: `in ${counted(group.length, 'place')}`,
    message: same ? message : null,
    knownError:
      first.knownError === undefined
        ? null
        : {
            id: oneLine(first.knownError),
            confidence: known?.basis.confidence ?? 'not in this version',
          },
    because: known?.because ?? [],
    check: (known?.check ?? []).map((check) => ({
      what: check.what,
      externalClientApp: check.externalClientApp ?? null,
      connectedApp: check.connectedApp ?? null,
    })),
    next: known?.fix ?? first.next,
    first: occurrences.slice(0, shownAtOnce),
    others: occurrences.slice(shownAtOnce),
    followOns: followOnsIn(group),
  };
}

/** The same that befell several orgs is told once. */
function followOnsIn(group: readonly Trouble[]): Finding['followOns'] {
  const all = group.flatMap(({ followOns }) => followOns);
  const consequences = group.flatMap((one) => one.consequences);
  return [
    ...[...groupedBy(all, ({ what }) => what)].map(([what, alike]) => {
      const places = alike.flatMap((one) => one.places);
      return { sentence: followOnSentence(what, places.length), places };
    }),
    ...(consequences.length === 0
      ? []
      : [
          {
            sentence: `and ${counted(consequences.length, 'assertion')} without an answer failed`,
            places: consequences,
          },
        ]),
  ];
}

function troublesOfRun(run: PlacedRun): readonly Trouble[] {
  const { id, collection, requests } = run;
  const path = [collection.target, collection.name];
  const followOns = followOnsOf(collection);
  return [
    ...collection.problems.map((problem) => troubleOfProblem(problem, id, path)),
    ...requests
      .filter(({ request }) => followingOf(collection, request) === undefined)
      .flatMap(({ id: requestId, request }) =>
        withFollowOns(
          troublesOfRequest(request, requestId, [...path, ...request.folders, nameOf(request)]),
          (followOns.get(request) ?? []).map((one) => placesOf(one, run)),
        ),
      ),
  ];
}

/** What follows from a request follows from its first failure. */
function withFollowOns(
  [first, ...others]: readonly Trouble[],
  followOns: Trouble['followOns'],
): readonly Trouble[] {
  return first === undefined ? [] : [{ ...first, followOns }, ...others];
}

function placesOf(
  { what, requests: alike }: FollowOn,
  run: PlacedRun,
): Trouble['followOns'][number] {
  const { target, name } = run.collection;
  return {
    what,
    places: run.requests
      .filter(({ request }) => alike.includes(request))
      .map(({ id, request }) => ({
        target: id,
        place: [target, name, ...request.folders, nameOf(request)].map(oneLine),
        message: null,
        where: null,
      })),
  };
}

function nameOf({ name, iteration }: RequestResult): string {
  return iteration === 0 ? name : `${name} (iteration ${iteration + 1})`;
}

function troublesOfRequest(
  request: RequestResult,
  target: string,
  path: readonly string[],
): readonly Trouble[] {
  const problems = request.problems.map((problem) => troubleOfProblem(problem, target, path));
  const assertions = request.assertions
    .filter((assertion) => assertion.outcome === 'failed')
    .map((assertion) => troubleOfAssertion(assertion, target, path));
  return isUnanswered(request) ? causesFirst(problems, assertions) : [...assertions, ...problems];
}

/** What a known error explains is no consequence of a missing answer. */
function causesFirst(
  [first, ...problems]: readonly Trouble[],
  assertions: readonly Trouble[],
): readonly Trouble[] {
  if (first === undefined) return assertions;
  const isKnown = ({ knownError }: Trouble): boolean => knownError !== undefined;
  const consequences = assertions
    .filter((one) => !isKnown(one))
    .map(({ title, occurrence }) => ({ ...occurrence, place: [...occurrence.place, title] }));
  return [{ ...first, consequences }, ...problems, ...assertions.filter(isKnown)];
}

function troubleOfAssertion(
  { name, message, knownError }: AssertionResult,
  target: string,
  path: readonly string[],
): Trouble {
  return {
    key: JSON.stringify(knownError === undefined ? ['assertion', name, message] : [knownError]),
    title: oneLine(name),
    knownError,
    next: [],
    occurrence: {
      target,
      place: path.map(oneLine),
      message: message === undefined ? null : printable(message),
      where: null,
    },
    followOns: [],
    consequences: [],
  };
}

function troubleOfProblem(problem: Problem, target: string, path: readonly string[]): Trouble {
  const { kind, message, next, where } = problem;
  return {
    key: JSON.stringify(['problem', kind, next]),
    title: problemTitles[kind],
    knownError: undefined,
    next: [printable(next)],
    occurrence: {
      target,
      place: path.map(oneLine),
      message: printable(message),
      where: where === undefined ? null : oneLine(where),
    },
    followOns: [],
    consequences: [],
  };
}
