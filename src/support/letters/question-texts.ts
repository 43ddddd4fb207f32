import type { Finding } from '../doctor/finding.ts';

/** What a question to a customer may be about. */
export const questionKinds = [
  'no-environment',
  'key-sent',
  'certificate-sent',
  'token-sent',
  'secret-sent',
  'fill-in',
  'masked',
  'name',
  'copy-again',
  'host',
  'site',
  'credentials',
  'username',
  'org-type',
  'key',
  'certificate',
  'audience',
  'assertion',
  'redirect-url',
  'setting',
  'scope',
  'cpq',
  'emulated',
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** The words of the answer to a returned file, in one language. */
export interface QuestionTexts {
  readonly heading: string;
  readonly nothing: string;
  readonly intro: string;
  /** Before what doctor found. */
  readonly detail: string;
  /** What doctor found; `name` is the variable as a letter may print it. */
  readonly found: (finding: Finding, name: string) => string;
  readonly fingerprint: string;
  readonly closing: string;
  /** One question each; `name` is the variable, or empty. */
  readonly questions: Readonly<Record<QuestionKind, (name: string) => string>>;
}
