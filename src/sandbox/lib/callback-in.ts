/** A redirect (Location header) to the callback URL, as it is; undefined when it leads elsewhere. */
export function callbackIn(location: unknown, redirectUrl: string): string | undefined {
  const url = String(location ?? '');
  const base = redirectUrl.replace(/\/$/, '');
  const isCallback =
    base !== '' && url.startsWith(base) && /^\/?[?#&]/.test(url.slice(base.length));
  return isCallback ? url : undefined;
}
