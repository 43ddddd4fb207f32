import { createHash } from 'node:crypto';
import { renderTemplate } from '../../render/render-template.ts';
import type { TemplateData } from '../../render/template-data.ts';
import { type Answer, noStore } from '../answer.ts';
import type { Call } from '../call.ts';

/** The templates that make the body of a page. */
type BodyTemplate = Exclude<
  Extract<keyof TemplateData, `pages/${string}`>,
  'pages/layout' | 'pages/page-style' | 'pages/advice'
>;

interface PageOrder<Name extends BodyTemplate> {
  readonly title: string;
  readonly template: Name;
  readonly data: TemplateData[Name];
  readonly status?: number;
  readonly width?: 'narrow' | 'wide';
  /** Where a form of the page may end up, beside the emulator itself. */
  readonly formTarget?: string;
}

/** A page for a person. It carries no script, and a policy that forbids any. */
export function page<Name extends BodyTemplate>(call: Call, order: PageOrder<Name>): Answer {
  const style = renderTemplate('pages/page-style', {});
  const { base, asked } = call.host;
  const body = renderTemplate('pages/layout', {
    title: order.title,
    org: call.org.name,
    homeUrl: `${base}/`,
    journalUrl: `${base}/journal`,
    width: order.width ?? 'narrow',
    style,
    body: renderTemplate(order.template, order.data),
  });
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
    'img-src data:',
    // Browsers check where the redirect after a form ends, too.
    `form-action ${new URL(asked).origin} ${order.formTarget ?? ''}`.trim(),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    status: order.status ?? 200,
    headers: {
      'content-type': 'text/html;charset=UTF-8',
      'content-security-policy': policy.join('; '),
      'x-content-type-options': 'nosniff',
      // With no-referrer a browser calls the origin of a form null.
      'referrer-policy': 'same-origin',
      ...noStore,
    },
    body,
  };
}
