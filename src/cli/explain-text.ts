import {
  type Check,
  type ExitName,
  type Explanation,
  explain,
  usageFailure,
  whatToTry,
} from '../index.ts';
import { isFile } from './files.ts';
import { shellWord } from './shell-word.ts';
import { wrapped } from './wrapped.ts';

/** One point in a list; further lines of it are set in below its first. */
function point([first, ...more]: readonly string[]): string {
  return [first ?? '', ...more]
    .map((line) => wrapped(line, '      '))
    .join('\n')
    .replace(/^ {6}/, '    - ');
}

function list(title: string, points: readonly (readonly string[])[]): readonly string[] {
  return points.length === 0 ? [] : [`  ${title}`, ...points.map(point)];
}

const alone = (line: string): readonly string[] => [line];

function placeLines({ what, externalClientApp, connectedApp }: Check): readonly string[] {
  return [
    what,
    ...(externalClientApp === undefined ? [] : [`External Client App: ${externalClientApp}`]),
    ...(connectedApp === undefined ? [] : [`Connected app: ${connectedApp}`]),
  ];
}

const ofOne = '  A guess, going by a code, a status or single words alone.';

/** What one error is; a guess beside what is certain is called one. */
function paragraph({ id, error, certain }: Explanation, allAreGuesses: boolean): string {
  return [
    `${error.title} (${id})`,
    ...(certain || allAreGuesses ? [] : [ofOne]),
    ...list('Why', error.because.map(alone)),
    ...list('Look', error.check.map(placeLines)),
    ...list('Fix', error.fix.map(alone)),
    `  Source  ${error.basis.source} (${error.basis.confidence})`,
    '',
  ].join('\n');
}

const ofAll = `${wrapped('No known error has these words. Going by a code, a status or single words alone, it may be one of these; it may be none of them.', '')}\n`;

/** The text that the words are; the name of a file is none. */
export function textIn(words: readonly string[]): string {
  const text = words.join(' ');
  if (!isFile(text)) return text;
  throw usageFailure(
    `${text} is a file, and the text itself is wanted`,
    'nothing is read from a file by its name',
    `hand over what is in it: grantsmith explain < ${shellWord(text)}`,
  );
}

/** What a pasted text may mean, the likeliest first, and how the command ends. */
export function explainText(
  text: string,
  json: boolean,
): { readonly text: string; readonly exit: ExitName } {
  const explanations = explain(text);
  const isKnown = explanations.length > 0;
  if (json)
    return {
      text: `${JSON.stringify({ explanations }, null, 2)}\n`,
      exit: isKnown ? 'passed' : 'usage',
    };
  if (!isKnown)
    throw usageFailure(
      'Nothing in this text is known',
      'No known error of Salesforce looks like it.',
      whatToTry.join(' '),
    );
  const allAreGuesses = explanations.every(({ certain }) => !certain);
  const paragraphs = explanations.map((one) => paragraph(one, allAreGuesses));
  return { text: [...(allAreGuesses ? [ofAll] : []), ...paragraphs].join('\n'), exit: 'passed' };
}
