import { type Explanation, explain, Failure, type KnownError, whatToTry } from '../index.ts';
import { wrapped } from './wrapped.ts';

function list(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${title}`, ...lines.map((line) => wrapped(line, '    '))];
}

function placeLines({ check }: KnownError): readonly string[] {
  return check.map(({ what, externalClientApp, connectedApp }) =>
    [
      what,
      externalClientApp === undefined ? '' : `External Client App: ${externalClientApp}`,
      connectedApp === undefined ? '' : `Connected app: ${connectedApp}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

function paragraph({ id, error }: Explanation): string {
  return [
    `${error.title} (${id})`,
    ...list('Why', error.because),
    ...list('Look', placeLines(error)),
    ...list('Fix', error.fix),
    `  Source  ${error.basis.source} (${error.basis.confidence})`,
    '',
  ].join('\n');
}

/** What a pasted text may mean, the likeliest first. */
export function explainText(text: string, json: boolean): string {
  const explanations = explain(text);
  if (json) return `${JSON.stringify({ explanations }, null, 2)}\n`;
  if (explanations.length === 0)
    throw new Failure('Nothing in this text is known', {
      exit: 'usage',
      why: 'No known error of Salesforce looks like it.',
      next: whatToTry.join(' '),
    });
  return explanations.map(paragraph).join('\n');
}
