/** A URL in a text is an example, and must not become one to click. */
export function withoutLinks(text: string): string {
  return text.replace(/(?<!`)https?:\/\/[^\s`]*?(?=[.,;:)]*(\s|$))/g, '`$&`');
}
