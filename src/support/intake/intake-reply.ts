import { renderTemplate } from '../../render/render-template.ts';
import type { Intake } from '../intake.ts';
import { type Language, questionTexts } from '../letters/languages.ts';

/** The questions as an answer to mail, in Markdown. */
export function intakeReply({ questions }: Intake, language: Language): string {
  const texts = questionTexts[language];
  return renderTemplate('letters/questions', {
    heading: texts.heading,
    intro: questions.length === 0 ? texts.nothing : texts.intro,
    questions: questions.map(({ question, detail, fingerprint }) => ({
      question,
      detail: detail === undefined ? null : `${texts.detail} ${detail}`,
      fingerprint:
        fingerprint === undefined ? null : `sha256:${fingerprint} (${texts.fingerprint})`,
    })),
    closing: questions.length === 0 ? '' : texts.closing,
  });
}
