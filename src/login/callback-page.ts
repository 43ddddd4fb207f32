import { createHash } from 'node:crypto';
import { explain } from '../known-errors/explain.ts';
import { renderTemplate } from '../render/render-template.ts';

/** What the browser is told after the callback; nothing of it may be a secret. */
export interface PageWords {
  readonly tone: 'good' | 'bad';
  readonly heading: string;
  readonly words: string;
  /** What the org said, to look up in the known errors. */
  readonly refusal?: string;
}

export interface CallbackPage {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const sourceOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A page that takes the code out of the address bar and the history, and sends it nowhere. */
export function callbackPage({ tone, heading, words, refusal }: PageWords): CallbackPage {
  const style = renderTemplate('pages/page-style', {});
  const script = renderTemplate('login/forget-query', {});
  const known = explain(refusal ?? '').find(({ certain }) => certain);
  const advice =
    known === undefined
      ? null
      : {
          title: known.error.title,
          id: known.id,
          because: known.error.because,
          fix: known.error.fix,
        };
  const policy = [
    "default-src 'none'",
    `style-src ${sourceOf(style)}`,
    `script-src ${sourceOf(script)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'content-security-policy': policy.join('; '),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: renderTemplate('login/callback', {
      tone,
      heading,
      words,
      style,
      script,
      advice: advice === null ? null : renderTemplate('pages/advice', advice),
    }),
  };
}
