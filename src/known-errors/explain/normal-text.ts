/** Every mark that people, editors and mail programs put where Salesforce has a straight quote. */
const quotes = /["'`´‘’‚‛“”„‟«»‹›′″＂＇]/gu;

const edge = /[\s.,;:!?]/;

/**
 * Text in the one form in which texts are compared: lower case, one space, no quotes, no
 * punctuation at the ends, so that "User hasn’t  approved" finds "user hasn't approved".
 */
export function normalText(text: string): string {
  return withoutEdges(
    text.normalize('NFKC').toLowerCase().replace(quotes, '').replace(/\s+/g, ' '),
  );
}

/** The words of a text, each once. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(normalText(text).match(/[\p{L}\p{N}_]{2,}/gu) ?? []);
}

/** A loop, because a pattern for the end takes quadratic time on a long row of dots. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && edge.test(text.charAt(start))) start += 1;
  while (end > start && edge.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
