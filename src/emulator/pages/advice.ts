import {
  catalogue,
  type KnownErrorId,
  knownError,
  knownErrorIds,
} from '../../known-errors/catalogue.ts';
import { renderTemplate } from '../../render/render-template.ts';

/** What the catalogue knows about an error that came with a redirect, in a page or to a callback; as markup. */
export function adviceOn(error: string, description: string): string | null {
  const id =
    knownErrorIds.find((one) => saysBoth(one, error, description)) ??
    knownErrorIds.find((one) => saysBoth(one, error, ''));
  if (id === undefined) return null;
  const { title, because, fix } = knownError(id);
  return renderTemplate('pages/advice', { title, id, because, fix });
}

function saysBoth(id: KnownErrorId, error: string, description: string): boolean {
  const { wire } = catalogue[id];
  if (!('error' in wire) || wire.error !== error) return false;
  return description === '' || ('description' in wire && wire.description === description);
}
