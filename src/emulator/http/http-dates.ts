/**
 * Writes the dates of answers (RFC 9110 section 5.6.7), each once: a loaded server answers thousands of
 * requests in the same second.
 */
export function httpDates(): (at: number) => string {
  let second = Number.NaN;
  let written = '';
  return (at) => {
    const asked = Math.floor(at / 1000);
    if (asked !== second) written = new Date(at).toUTCString();
    second = asked;
    return written;
  };
}
