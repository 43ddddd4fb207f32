/** What a terminal obeys, but for line ends and colours; and what shows text in another order. */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\r(?!\n)|\u001b(?!\[[\d;]*m)|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text for a terminal in which a stranger's control characters can be seen and do nothing: a title,
 * a cursor, a clipboard is nobody's but the person's. They are written as JSON escapes them, so that
 * a JSON document says the same as before.
 */
export function visibleControls(text: string): string {
  return text.replace(
    controls,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
