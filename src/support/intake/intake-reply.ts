import { renderTemplate } from '../../render/render-template.ts';
import type { Intake, Question } from '../intake.ts';
import { type Language, questionTexts } from '../letters/languages.ts';

/** Several findings may lead to the same question; what was found stands below it together. */
function askedOnce(questions: readonly Question[]): readonly Question[] {
  const byText = new Map<string, Question>();
  for (const one of questions) {
    const before = byText.get(one.question);
    const details = [before?.detail, one.detail].filter((detail) => detail !== undefined);
    byText.set(one.question, {
      ...(before ?? one),
      ...(details.length === 0 ? {} : { detail: details.join(' ') }),
    });
  }
  return [...byText.values()];
}

/** The questions as an answer to mail, in Markdown. */
export function intakeReply({ questions }: Intake, language: Language): string {
  const texts = questionTexts[language];
  return renderTemplate('letters/questions', {
    heading: texts.heading,
    intro: questions.length === 0 ? texts.nothing : texts.intro,
    questions: askedOnce(questions).map(({ question, detail, fingerprint }) => ({
      question,
      detail: detail === undefined ? null : `${texts.detail} ${detail}`,
      fingerprint:
        fingerprint === undefined ? null : `sha256:${fingerprint} (${texts.fingerprint})`,
    })),
    closing: questions.length === 0 ? '' : texts.closing,
  });
}
