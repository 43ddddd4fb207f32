import type { KnownErrorId } from '../known-errors/catalogue.ts';
import type { Assertion } from '../model/assertion.ts';
import type { FlowRequest } from '../model/flow.ts';

type Request = FlowRequest<KnownErrorId>;

/** With fewer in common, each request had better check its own answer. */
const fewest = 8;

/** What the token requests of a folder are all answered, to be checked by one script of the folder. */
export interface SharedChecks {
  readonly requests: readonly Request[];
  readonly assertions: readonly Assertion[];
  readonly knownErrors: readonly KnownErrorId[];
}

/**
 * Finds what all token requests (the POSTs) of the folder assert alike; nothing when there is only one,
 * or little in common. What a request keeps for the next ones stays with the request.
 */
export function sharedChecks(folder: readonly Request[]): SharedChecks | undefined {
  const requests = folder.filter(isTokenRequest);
  const [first, ...others] = requests;
  if (first === undefined || others.length === 0) return undefined;
  const assertions = first.assertions.filter(
    (one) => one.kind !== 'capture' && others.every((other) => isAmong(other.assertions, one)),
  );
  if (assertions.length < fewest) return undefined;
  const knownErrors = [...new Set(requests.flatMap((request) => request.knownErrors))];
  return { requests, assertions, knownErrors };
}

/** What is left to the request itself when the folder checks the rest. */
export function ownAssertions(
  request: Request,
  shared: SharedChecks | undefined,
): readonly Assertion[] {
  if (shared?.requests.includes(request) !== true) return request.assertions;
  return request.assertions.filter((one) => !isAmong(shared.assertions, one));
}

function isTokenRequest({ folder, method }: Request): boolean {
  return folder === 'Get a token' && method === 'POST';
}

/** Assertions are data, and those that are alike were made alike. */
function isAmong(assertions: readonly Assertion[], wanted: Assertion): boolean {
  const text = JSON.stringify(wanted);
  return assertions.some((one) => JSON.stringify(one) === text);
}
