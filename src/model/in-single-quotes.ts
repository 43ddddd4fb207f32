/** A text as one word of a POSIX shell, which reads nothing in it otherwise. */
export function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
