/** What stands before the text of a file says how it is written: PowerShell's `>` writes UTF-16. */
const marks = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
] as const;

/** The text in the bytes of a file or a pipe: UTF-8, unless they begin with the mark of UTF-16. */
export function decodedText(bytes: Uint8Array): string {
  const mark = marks.find(([, first, second]) => bytes[0] === first && bytes[1] === second);
  return new TextDecoder(mark?.[0] ?? 'utf-8').decode(bytes);
}
