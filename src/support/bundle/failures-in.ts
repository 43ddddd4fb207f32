import type { RequestResult, RunResult } from '../../model/run-result.ts';

/** What went wrong in a run, and where. */
export interface FailureMet {
  readonly collection: string;
  /** Empty when it concerns the whole collection. */
  readonly request: string;
  readonly status?: number;
  readonly what: string;
  readonly knownError?: string;
}

/** More would not be read. */
const most = 200;

const longestText = 600;

function ofRequest(collection: string, request: RequestResult): readonly FailureMet[] {
  const where = {
    collection,
    request: request.name,
    ...(request.status === undefined ? {} : { status: request.status }),
  };
  const failed = request.assertions.filter(({ outcome }) => outcome === 'failed');
  return [
    ...request.problems.map(({ message }) => ({ ...where, what: message.slice(0, longestText) })),
    ...failed.map(({ name, message = '', knownError }) => ({
      ...where,
      what: `${name}: ${message}`.slice(0, longestText),
      ...(knownError === undefined ? {} : { knownError }),
    })),
  ];
}

/** How many requests failed for no reason of their own. */
export const followersIn = ({ collections }: RunResult): number =>
  collections.flatMap(({ requests }) => requests).filter(isFollower).length;

const isFollower = ({ follows }: RequestResult): boolean => follows !== undefined;

/** Every failed assertion and every problem of a run, in its order, but what follows from another. */
export function failuresIn({ collections }: RunResult): readonly FailureMet[] {
  const all = collections.flatMap(({ name, problems, requests }) => [
    ...problems.map(({ message }) => ({
      collection: name,
      request: '',
      what: message.slice(0, longestText),
    })),
    ...requests.flatMap((request) => (isFollower(request) ? [] : ofRequest(name, request))),
  ]);
  return all.slice(0, most);
}
