import { join } from 'node:path';
import { environmentIn, type Share, share, usageFailure } from '../index.ts';
import { prepareFiles, readJson, writeWhole } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { languageNamed } from './language-named.ts';
import { refuseToOverwrite } from './refuse-to-overwrite.ts';

export interface TemplateToShare {
  readonly environment: string | undefined;
  readonly for: string | undefined;
  readonly flow: string | undefined;
  readonly keep: readonly string[];
  readonly language: string;
  readonly out: string;
  readonly force: boolean;
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
  const files = [
    { path: made.zip.path, content: made.zip.bytes },
    ...made.letters.map(({ path: name, text }) => ({ path: name, content: text })),
  ].map((file) => ({ ...file, path: join(options.out, file.path) }));
  const paths = files.map((file) => file.path);
  if (!options.force)
    refuseToOverwrite(paths, {
      why: 'it may be for another customer, or changed by hand',
      next: 'choose another folder with --out, or take --force to overwrite it',
    });
  prepareFiles(paths);
  for (const file of files) writeWhole(file.path, file.content);
  return summary(made, paths);
}
