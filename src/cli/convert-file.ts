import { basename, dirname, isAbsolute, join } from 'node:path';
import {
  type CiValue,
  type Conversion,
  convert,
  type Failure,
  formatTitles,
  type Loss,
  sourceFormats,
  type TargetFormat,
  targetFormats,
  usageFailure,
} from '../index.ts';
import { prepareFiles, readText, writeWhole } from './files.ts';
import { oneOf } from './one-of.ts';
import { pastedText } from './pasted-text.ts';
import { refuseToOverwrite } from './refuse-to-overwrite.ts';
import { shellWord } from './shell-word.ts';
import type { TerminalIo } from './terminal-io.ts';

export interface FileToConvert {
  readonly to: string;
  readonly from: string | undefined;
  readonly name: string | undefined;
  readonly out: string | undefined;
  readonly force: boolean;
}

function formatNamed<Format extends string>(
  option: string,
  name: string,
  formats: readonly Format[],
): Format {
  return oneOf(name, formats, {
    what: `--${option} cannot be ${JSON.stringify(name)}`,
    why: `the formats are ${formats.join(', ')}`,
    next: 'grantsmith convert --help shows examples',
  });
}

/** Where it goes unless `--out` says otherwise. */
const places: Readonly<Record<TargetFormat, (name: string) => string>> = {
  // A name such as `Acme / UAT` is no path.
  postman: (name) => `${name.replace(/[\\/:]/g, '-')}.postman_environment.json`,
  settings: () => 'settings.json',
  dotenv: () => '.env',
  'sfdx-url': () => 'sfdx-auth-url.txt',
  github: () => 'ci-secrets',
  gitlab: () => 'ci-secrets',
};

/** Sees that files can be written, over others only where that was said. */
function prepare(paths: readonly string[], force: boolean): void {
  if (!force)
    refuseToOverwrite(paths, {
      why: 'it may hold what stands nowhere else',
      next: 'choose another place with --out, or take --force to overwrite it',
    });
  prepareFiles(paths);
}

const count = (found: number, thing: string): string =>
  `${found} ${thing}${found === 1 ? '' : 's'}`;

/** What was lost for the same reason stands in one line. */
function losses(lost: readonly Loss[]): string[] {
  const reasons = [...new Set(lost.map(({ why }) => why))];
  return reasons.map((why) => {
    const fields = lost.filter((one) => one.why === why).map(({ field }) => field);
    return `Not held: ${fields.join(', ')} (${why}).`;
  });
}

function account({ from, held, added, lost }: Conversion): string[] {
  return [
    `Read as ${formatTitles[from]}.`,
    `Held (${count(held.length, 'variable')}): ${held.join(', ')}.`,
    ...(added.length === 0
      ? []
      : [
          `Beside them ${count(added.length, 'variable')}, empty or at the preset, as in every template.`,
        ]),
    ...losses(lost),
    '',
  ];
}

function useInPipeline(to: TargetFormat, values: readonly CiValue[]): string[] {
  const uses = values.flatMap(({ use }) => (use === undefined ? [] : [`    ${use}`]));
  if (to === 'gitlab')
    return ['GitLab hands them to every job; grantsmith run -e FILE reads these names.'];
  return ['In the workflow, at the step that calls grantsmith run -e FILE:', '', '  env:', ...uses];
}

function writeForCi(to: TargetFormat, folder: string, made: Conversion, force: boolean): string {
  const files = made.ciValues.map((one) => ({ ...one, path: join(folder, one.name) }));
  prepare(
    files.map(({ path }) => path),
    force,
  );
  for (const { path, value } of files) writeWhole(path, value, 0o600);
  return [
    ...account(made),
    `${folder}/ holds one value in each file (mode 0600). Set them, and take the files away:`,
    '',
    ...files.map(({ command, path }) => `  ${command} < ${shellWord(path)}`),
    `  rm ${files.map(({ path }) => shellWord(path)).join(' ')}`,
    '',
    ...useInPipeline(to, made.ciValues),
    '',
  ].join('\n');
}

function nothingHeld(file: string, { lost }: Conversion): Failure {
  return usageFailure(
    `Nothing of ${file} can be converted`,
    lost.map(({ field, why }) => `${field}: ${why}`).join('; '),
    'choose another format with --to, or another source',
  );
}

function writeOne(path: string, text: string, made: Conversion, force: boolean): string {
  if (path === '-') return text;
  prepare([path], force);
  writeWhole(path, text, made.secret ? 0o600 : 0o644);
  const mode = made.secret ? ' (mode 0600: there are secrets in it)' : '';
  return [`${path}${mode}`, ...account(made)].join('\n');
}

/** Paths in a source are meant from where it lies. */
function readBeside(source: string | undefined): (path: string) => string {
  const folder = source === undefined ? '.' : dirname(source);
  return (path) => readText(isAbsolute(path) ? path : join(folder, path));
}

interface Source {
  /** How messages call it. */
  readonly file: string;
  readonly text: string;
  /** What files made of it are called. */
  readonly name: string;
}

/** A value that has lost a character would be refused, and nobody would see why. */
function checkWhole({ file, text }: Source): void {
  if (!text.includes('\uFFFD')) return;
  throw usageFailure(
    `${file} cannot be converted without loss`,
    'it is not written in UTF-8: there are characters in it that cannot be read',
    'save it as UTF-8, and convert it again',
  );
}

async function sourceOf(words: readonly string[], io: TerminalIo): Promise<Source> {
  const [path, ...more] = words;
  if (more.length > 0)
    throw usageFailure(
      'convert takes one file',
      `${words.length} were named`,
      'run it once for each',
    );
  if (path === undefined)
    return { file: 'standard input', text: await pastedText(io), name: 'converted' };
  const [name = ''] = basename(path).split('.');
  return { file: path, text: readText(path), name: name === '' ? 'converted' : name };
}

/** Converts settings that somebody has, and tells what became of them. */
export async function convertFile(
  options: FileToConvert,
  io: TerminalIo,
  words: readonly string[],
): Promise<string> {
  const { from, out, force } = options;
  const to = formatNamed<TargetFormat>('to', options.to, targetFormats);
  const format = from === undefined ? {} : { from: formatNamed('from', from, sourceFormats) };
  const source = await sourceOf(words, io);
  checkWhole(source);
  const name = options.name ?? source.name;
  const made = await convert({ ...source, ...format, to, name, readFile: readBeside(words[0]) });
  if (made.held.length === 0) throw nothingHeld(source.file, made);
  const place = out ?? places[to](name);
  if (made.text !== undefined) return writeOne(place, made.text, made, force);
  if (place === '-')
    throw usageFailure(
      'The values for CI cannot be printed',
      'each command reads one from a file',
      'name a folder with --out',
    );
  return writeForCi(to, place, made, force);
}
