import type {
  AssertionResult,
  CollectionResult,
  DecodedToken,
  FollowedFailure,
  Problem,
  RequestResult,
} from '../model/run-result.ts';
import { maskOnce } from '../redaction/mask-once.ts';
import type { Redactor } from '../redaction/redactor.ts';

export interface ResultMasker {
  request(request: RequestResult): RequestResult;
  about(about: Omit<CollectionResult, 'requests'>): Omit<CollectionResult, 'requests'>;
}

/**
 * Masks what people and servers wrote into a result, and nothing that we did: a secret may be the word
 * `passed`, and a report without its outcomes is none.
 */
export function resultMasker({ mask, maskValue, size }: Redactor): ResultMasker {
  // Assertions and problems, once noted, never change.
  const assertion = maskOnce(size, (one: AssertionResult) => ({
    ...one,
    name: mask(one.name),
    ...(one.message !== undefined && { message: mask(one.message) }),
  }));
  const problem = maskOnce(size, (one: Problem) => ({
    ...one,
    message: mask(one.message),
    next: mask(one.next),
    ...(one.where !== undefined && { where: mask(one.where) }),
  }));
  const follows = (one: FollowedFailure) => ({ ...one, variables: one.variables.map(mask) });
  const token = (one: DecodedToken): DecodedToken => ({
    ...one,
    name: mask(one.name),
    // `maskValue` keeps the shape of what it is given.
    header: maskValue(one.header) as DecodedToken['header'],
    claims: maskValue(one.claims) as DecodedToken['claims'],
  });
  return {
    request: (one) => ({
      ...one,
      folders: one.folders.map(mask),
      name: mask(one.name),
      method: mask(one.method),
      url: mask(one.url),
      console: one.console.map(mask),
      assertions: one.assertions.map(assertion),
      problems: one.problems.map(problem),
      ...(one.tokens !== undefined && { tokens: one.tokens.map(token) }),
      ...(one.follows !== undefined && { follows: follows(one.follows) }),
    }),
    about: (one) => ({
      ...one,
      name: mask(one.name),
      target: mask(one.target),
      problems: one.problems.map(problem),
      leftOut: one.leftOut.map(({ name, reason }) => ({ name: mask(name), reason: mask(reason) })),
    }),
  };
}
