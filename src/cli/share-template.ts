import { join } from 'node:path';
import { environmentIn, type Share, share, usageFailure } from '../index.ts';
import { prepareFolder, readJson, writeWhole } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { languageNamed } from './language-named.ts';

export interface TemplateToShare {
  readonly environment: string | undefined;
  readonly for: string | undefined;
  readonly flow: string | undefined;
  readonly keep: readonly string[];
  readonly language: string;
  readonly out: string;
}

function given(value: string | undefined, option: string, why: string): string {
  if (value !== undefined && value.trim() !== '') return value.trim();
  throw usageFailure(`share needs ${option}`, why, 'grantsmith share --help shows an example');
}

function summary({ flow, emptied, kept, letters }: Share, paths: readonly string[]): string {
  return [
    ...paths,
    `Flow: ${flow}.`,
    emptied.length === 0 ? 'Nothing had to be emptied.' : `Emptied: ${emptied.join(', ')}.`,
    kept.length === 0 ? 'No value was kept.' : `Kept: ${kept.join(', ')}.`,
    `The leak gate found nothing in the archive. Mail ${letters[0]?.path} as the text, with the archive.`,
    'What the customer sends back: grantsmith intake FILE says what is wrong with it.',
    '',
  ].join('\n');
}

/** Writes the template for a customer, and tells what is in it. */
export async function shareTemplate(options: TemplateToShare): Promise<string> {
  const path = given(options.environment, '-e', 'it begins with an environment file');
  const customer = given(options.for, '--for', 'the letter greets the customer by name');
  const language = languageNamed(options.language);
  const made = await share({
    environment: environmentIn(readJson(path), path),
    customer,
    ...(options.flow === undefined ? {} : { flow: flowIdNamed(options.flow) }),
    keep: options.keep,
    language,
  });
  prepareFolder(options.out);
  const archive = join(options.out, made.zip.path);
  const letters = made.letters.map((letter) => ({
    ...letter,
    path: join(options.out, letter.path),
  }));
  for (const letter of letters) writeWhole(letter.path, letter.text);
  writeWhole(archive, made.zip.bytes);
  return summary(made, [archive, ...letters.map((letter) => letter.path)]);
}
