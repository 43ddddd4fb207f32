/** A member of the query of a URL, or of a bare query, decoded once; undefined when it is not there. */
export function queryValue(text: string, name: string): string | undefined {
  const query = text.replace(/^[^?]*\?/, '').replace(/#.*$/, '');
  const pair = query.split('&').find((one) => one.split('=')[0] === name);
  if (pair === undefined) return undefined;
  const value = pair.slice(name.length + 1);
  try {
    return decodeURIComponent(value);
  } catch {
    // A lone percent sign is no escape.
    return value;
  }
}
