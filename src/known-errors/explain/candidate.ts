import type { KnownError } from '../../model/known-error.ts';
import { catalogue, type KnownErrorId, knownErrorIds } from '../catalogue.ts';
import { normalText, wordsOf } from './normal-text.ts';
import { statusOf, type Wording, wordingsOf } from './wordings.ts';

/** A known error, prepared for comparison. */
export interface Candidate {
  readonly id: KnownErrorId;
  readonly error: KnownError;
  readonly status: number | undefined;
  /** In normal text. */
  readonly wordings: readonly Wording[];
  /** Every word that its title, causes and fixes use. */
  readonly words: ReadonlySet<string>;
}

let prepared: readonly Candidate[] | undefined;

/** All known errors, in the order of the catalogue; prepared once somebody has an error to explain. */
export function candidates(): readonly Candidate[] {
  prepared ??= knownErrorIds.map((id) => candidate(id, catalogue[id]));
  return prepared;
}

function candidate(id: KnownErrorId, error: KnownError): Candidate {
  return {
    id,
    error,
    status: statusOf(error.wire),
    wordings: wordingsOf(error).map((wording) => ({
      ...(wording.error === undefined ? {} : { error: normalText(wording.error) }),
      ...(wording.description === undefined
        ? {}
        : { description: normalText(wording.description) }),
    })),
    words: wordsOf([error.title, ...error.because, ...error.fix].join(' ')),
  };
}
