import { usageFailure } from '../index.ts';
import { suggestion } from './nearest.ts';

/** How a word is refused that is none of some names. */
export interface Refused {
  readonly what: string;
  readonly why: string;
  /** What else to do when no name is near. */
  readonly next: string;
}

/** The one of the names that a person typed, or a refusal that says which may have been meant. */
export function oneOf<Name extends string>(
  word: string,
  names: readonly Name[],
  { what, why, next }: Refused,
): Name {
  const found = names.find((name) => name === word);
  if (found !== undefined) return found;
  throw usageFailure(what, why, suggestion(word, names, next));
}
