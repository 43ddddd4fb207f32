/** Every mark that people, editors and mail programs put where Salesforce has a straight quote. */
const quotes = /["'`´‘’‚‛“”„‟«»‹›′″＂＇]/gu;

/**
 * Text in the one form in which texts are compared: lower case, one space, no quotes, no
 * punctuation at the ends, so that "User hasn’t  approved" finds "user hasn't approved".
 */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(quotes, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.,;:!?]+|[\s.,;:!?]+$/g, '');
}

/** The words of a text, each once. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(normalText(text).match(/[\p{L}\p{N}_]{2,}/gu) ?? []);
}
