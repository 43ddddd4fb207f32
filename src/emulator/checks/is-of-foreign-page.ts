import type { Call } from '../call.ts';

/** Who browsers say a request comes from, when no page of another origin sent it (Fetch Metadata). */
const own: readonly (string | undefined)[] = [undefined, 'same-origin', 'none'];

/**
 * Whether a page of another origin sent the request, be it by a link: browsers say so also where
 * they send no `Origin`, as for a picture or a script. A client that is no browser says nothing.
 */
export function isOfForeignPage(call: Call): boolean {
  return !own.includes(call.header('sec-fetch-site'));
}

/** Whether such a page takes it in, or sends it, in the background, unseen by the person. */
export function isHiddenInForeignPage(call: Call): boolean {
  const isOpened =
    call.header('sec-fetch-mode') === 'navigate' && call.header('sec-fetch-dest') === 'document';
  return isOfForeignPage(call) && !isOpened;
}
