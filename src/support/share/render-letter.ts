import { createHash } from 'node:crypto';
import type { LetterData } from '../../render/letter-templates.ts';
import { renderTemplate } from '../../render/render-template.ts';

/** The letter in Markdown, to paste into a mail. */
export function markdownLetter(data: LetterData): string {
  return renderTemplate('letters/markdown', data);
}

/** The letter as a page of its own, which loads nothing and has no script. */
export function htmlLetter(data: LetterData): string {
  const style = renderTemplate('letters/style', {});
  const digest = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return renderTemplate('letters/page', { ...data, style, policy });
}
