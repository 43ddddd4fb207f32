/** The UTF-8 bytes of a text, as hex. */
export const utf8 = (text: string): string =>
  encodeURIComponent(text).replace(
    /%(..)|./g,
    (char, hex?: string) => hex ?? char.charCodeAt(0).toString(16),
  );
