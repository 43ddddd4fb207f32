import type { QuestionKind } from '../letters/question-texts.ts';

/** What a customer is asked where doctor finds something, by doctor's ids; the first that fits counts. */
const kinds: readonly (readonly [id: RegExp, kind: QuestionKind])[] = [
  [/^(?:variable-(?:missing|empty|disabled)|placeholder-left)$/, 'fill-in'],
  [/^value-/, 'masked'],
  [/^variable-|^shadowed-/, 'name'],
  [/^stray-|^invisible-|^space-inside$/, 'copy-again'],
  [/^host-|^url-|^loopback-/, 'host'],
  [/^site-/, 'site'],
  [/^username-without-sandbox$|^audience-of-/, 'org-type'],
  [/^username-/, 'username'],
  [/^key-of-another-|^certificate-/, 'certificate'],
  [/^key-/, 'key'],
  [/^audience-/, 'audience'],
  [/^assertion-/, 'assertion'],
  [/^redirect-/, 'redirect-url'],
  [/^scope-/, 'scope'],
  [/^cpq-/, 'cpq'],
  [/^credentials-|^client-id-|^secret-is-|^jwt-app-/, 'credentials'],
  [/^real-org-|^noisy-/, 'emulated'],
];

/** The kind of question for a finding; whatever has none of its own is a setting. */
export function questionOfFinding(id: string): QuestionKind {
  return kinds.find(([pattern]) => pattern.test(id))?.[1] ?? 'setting';
}
