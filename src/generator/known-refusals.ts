import { type KnownErrorId, knownError } from '../known-errors/catalogue.ts';
import type { Wire } from '../model/known-error.ts';

/** A known error as a test script holds it, to explain a refusal with its first fix. */
export type KnownRefusal = {
  readonly id: string;
  readonly error: string;
  readonly description?: string;
  readonly fix: string;
  /** The JavaScript that reads the error out of the answer. */
  readonly place: string;
};

type Words = Pick<KnownRefusal, 'error' | 'description' | 'place'>;

/** The known errors by which a script can recognise an answer; the others have no words in theirs. */
export function knownRefusals(ids: readonly KnownErrorId[]): readonly KnownRefusal[] {
  return ids.flatMap((id) => {
    const { wire, fix } = knownError(id);
    const words = wordsOf(wire);
    return words === undefined ? [] : [{ id, ...words, fix: fix[0] ?? '' }];
  });
}

const errorInText = '/error=(\\w+)/.exec(pm.response.text())?.[1]';

function wordsOf(wire: Wire): Words | undefined {
  switch (wire.kind) {
    case 'oauth':
      return words(
        wire.format === 'urlencoded' ? errorInText : 'body.error',
        wire.error,
        wire.description,
      );
    case 'authorize-text':
      return words(errorInText, wire.error);
    case 'rest':
      return words('body[0]?.errorCode', wire.errorCode);
    case 'cpq':
      return words('body.errorCode', wire.errorCode);
    case 'text':
      return words('pm.response.text()', wire.text);
    case 'empty':
      return words('pm.response.code', String(wire.status));
    default:
      return undefined;
  }
}

function words(place: string, error: string | undefined, description?: string): Words | undefined {
  if (error === undefined) return undefined;
  return description === undefined ? { place, error } : { place, error, description };
}
