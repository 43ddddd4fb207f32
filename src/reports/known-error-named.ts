import { isKnownErrorId, knownError } from '../known-errors/catalogue.ts';
import type { KnownError } from '../model/known-error.ts';

/**
 * The known error of that id. A result may name one that this version does not know, because another
 * version wrote it; then there is none.
 */
export function knownErrorNamed(id: string | undefined): KnownError | undefined {
  return id !== undefined && isKnownErrorId(id) ? knownError(id) : undefined;
}
