export const utf8 = (text: string): string =>
  encodeURIComponent(text).replace(
    /%(..)|./g,
    (one, hex?: string) => hex ?? one.charCodeAt(0).toString(16),
  );
