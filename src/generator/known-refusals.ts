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

/** The known errors that a script can recognise in an answer; the others are seen in a redirect, or by the client. */
export function knownRefusals(ids: readonly KnownErrorId[]): readonly KnownRefusal[] {
  return ids.flatMap((id) => {
    const { wire, fix } = knownError(id);
    const words = wordsOf(wire);
    return words === undefined ? [] : [{ id, ...words, fix: fix[0] ?? '' }];
  });
}

/** Always there: the last place where a script looks. */
export const statusCode = 'pm.response.code';

/** Worth telling also where it is not known: `NOT_FOUND` says more than 404. */
export const restCode = 'body[0]?.errorCode';

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
      return words(restCode, wire.errorCode);
    case 'cpq':
      return words('body.errorCode', wire.errorCode) ?? byStatus(wire);
    case 'text':
      return words('pm.response.text()', wire.text);
    case 'empty':
    case 'status':
      return byStatus(wire);
    default:
      return undefined;
  }
}

function byStatus({ status }: { readonly status: number }): Words {
  return { place: statusCode, error: String(status) };
}

function words(place: string, error: string | undefined, description?: string): Words | undefined {
  if (error === undefined) return undefined;
  return description === undefined ? { place, error } : { place, error, description };
}
