/**
 * Writes the source of a regular expression as a JavaScript literal. `RegExp.prototype.source`
 * escapes the slash and the line ends, so that a source cannot end the literal.
 */
export function regexLiteral(source: string, flags = ''): string {
  return new RegExp(source, flags).toString();
}
