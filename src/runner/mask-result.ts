import { counted } from '../model/counted.ts';
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

type About = Omit<CollectionResult, 'requests'>;

export interface ResultMasker {
  request(request: RequestResult): RequestResult;
  about(about: About): About;
}

/**
 * How each member of `Whole` is masked, but for those that are our own words: a new member of a result
 * stands in neither list, and does not compile.
 */
type Maskers<Whole, Own extends keyof Whole> = {
  readonly [Name in Exclude<keyof Whole, Own>]-?: (
    value: NonNullable<Whole[Name]>,
  ) => NonNullable<Whole[Name]>;
};

function by<Whole extends object, Own extends keyof Whole>(
  maskers: Maskers<Whole, Own>,
): (whole: Whole) => Whole {
  // `Object.keys` forgets the key type.
  const names = Object.keys(maskers) as (keyof typeof maskers)[];
  return (whole) => {
    const masked = { ...whole };
    for (const name of names) {
      const value = whole[name];
      if (value !== undefined && value !== null) masked[name] = maskers[name](value);
    }
    return masked;
  };
}

const each =
  <Item>(mask: (item: Item) => Item) =>
  (items: readonly Item[]): readonly Item[] =>
    items.map(mask);

/** A page or more, for whoever reads it; a script may throw, or compare, a whole answer. */
const longestMessage = 10_000;

/** The beginning of a message: only what is masked is cut, since half a secret may not be known for one. */
function cut(message: string): string {
  const more = message.length - longestMessage;
  return more > 0
    ? `${message.slice(0, longestMessage)}… and ${counted(more, 'character')} more`
    : message;
}

/**
 * Masks what people and servers wrote into a result, and nothing that we did: a secret may be the word
 * `passed`, and a report without its outcomes is none.
 */
export function resultMasker({ mask, maskValue, size }: Redactor): ResultMasker {
  // `maskValue` keeps the shape of what it is given.
  const members = (value: DecodedToken['claims']) => maskValue(value) as DecodedToken['claims'];
  const message = (text: string): string => cut(mask(text));
  // Assertions and problems, once noted, never change.
  const assertion = maskOnce(
    size,
    by<AssertionResult, 'outcome' | 'knownError'>({ name: mask, message }),
  );
  const problem = maskOnce(size, by<Problem, 'kind'>({ message, next: mask, where: mask }));
  const leftOut = by<About['leftOut'][number], never>({ name: mask, reason: mask });
  const token = by<DecodedToken, 'way'>({ name: mask, header: members, claims: members });
  return {
    request: by<RequestResult, 'iteration' | 'status' | 'durationMs' | 'skipped'>({
      folders: each(mask),
      name: mask,
      method: mask,
      url: mask,
      assertions: each(assertion),
      problems: each(problem),
      console: each(mask),
      tokens: each(token),
      follows: by<FollowedFailure, 'request' | 'how'>({ variables: each(mask) }),
    }),
    about: by<About, 'durationMs'>({
      name: mask,
      target: mask,
      problems: each(problem),
      leftOut: each(leftOut),
      flaky: each(mask),
    }),
  };
}
