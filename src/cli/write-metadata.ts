import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type AppKind, appKinds, metadata } from '../index.ts';
import { prepareFiles, readText, writeWhole } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { oneOf } from './one-of.ts';
import { refuseToOverwrite } from './refuse-to-overwrite.ts';

export interface MetadataToWrite {
  readonly name: string;
  readonly app: string;
  readonly contact: string | undefined;
  readonly certificate: string | undefined;
  readonly callback: string;
  readonly 'run-as': string | undefined;
  readonly 'jwt-tokens': boolean;
  readonly out: string;
  readonly force: boolean;
}

function appNamed(name: string): AppKind {
  return oneOf(name, appKinds, {
    what: `--app cannot be ${JSON.stringify(name)}`,
    why: `it is ${appKinds.join(' or ')}`,
    next: 'an External Client App is what Salesforce wants new apps to be',
  });
}

/** What was given, without what was not. */
function given({ contact, certificate, 'run-as': runAs }: MetadataToWrite) {
  return {
    ...(contact === undefined ? {} : { contact }),
    ...(certificate === undefined ? {} : { certificate: readText(certificate) }),
    ...(runAs === undefined ? {} : { runAs }),
  };
}

/** Writes the metadata of an app, and tells what to do with it. */
export async function writeMetadata(
  options: MetadataToWrite,
  words: readonly string[],
): Promise<string> {
  const made = await metadata({
    flows: words.length === 0 ? ['client-credentials'] : words.map((one) => flowIdNamed(one)),
    app: appNamed(options.app),
    name: options.name,
    callback: options.callback,
    jwtTokens: options['jwt-tokens'],
    now: Date.now(),
    random: randomBytes,
    ...given(options),
  });
  const folder = options.out;
  const files = made.map(({ path, text }) => ({ path: join(folder, path), text }));
  const paths = files.map(({ path }) => path);
  if (!options.force)
    refuseToOverwrite(paths, {
      why: 'it may have been changed by hand',
      next: 'choose another folder with --out, or take --force to overwrite it',
    });
  prepareFiles(paths);
  for (const { path, text } of files) writeWhole(path, text);
  return [
    ...paths,
    '',
    `${join(folder, 'README.md')} has the command that deploys them, and what is left to do by hand.`,
    '',
  ].join('\n');
}
