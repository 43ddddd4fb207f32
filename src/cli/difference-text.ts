import { join } from 'node:path';
import { structuredPatch } from 'diff';
import pico from 'picocolors';
import {
  type ChangedAspect,
  type ChangedPart,
  counted,
  createRedactor,
  fileDifference,
} from '../index.ts';
import type { GeneratedFile } from './generated-files.ts';

interface Style {
  readonly colour: boolean;
}

/**
 * How the files in the folder differ from those that would be written: requests by name, scripts and
 * texts line by line. Nothing in it is a secret.
 */
export async function differenceText(
  out: string,
  files: readonly GeneratedFile[],
  style: Style,
): Promise<string> {
  const changed = files.filter(({ state }) => state !== 'unchanged');
  const texts = await Promise.all(changed.map((file) => fileText(out, file, style)));
  const end = `${changed.length} of ${counted(files.length, 'file')} would be written to ${out}\n`;
  return createRedactor().mask([...texts, end].join('\n'));
}

async function fileText(out: string, file: GeneratedFile, style: Style): Promise<string> {
  const { bold, green } = pico.createColors(style.colour);
  const { before, text } = file;
  const title = bold(join(out, file.path));
  if (before === undefined) return `${title}\n  ${green('new file')}\n`;
  const parts = await fileDifference(before, text);
  return [title, ...parts.map((part) => partText(part, style)), ''].join('\n');
}

const marks = { added: '+', removed: '-', changed: '~' } as const;

function partText({ kind, name, change, aspects }: ChangedPart, style: Style): string {
  const colours = pico.createColors(style.colour);
  const paint = { added: colours.green, removed: colours.red, changed: colours.yellow }[change];
  const words = [change, kind, name].filter((word) => word !== '').join(' ');
  const lines = aspects.map((aspect) => aspectText(aspect, style));
  return [`  ${paint(`${marks[change]} ${words}`)}`, ...lines].join('\n');
}

/** A unified diff, as `diff -u` writes it, without its first lines. */
function aspectText({ name, before, after }: ChangedAspect, style: Style): string {
  const { bold, cyan } = pico.createColors(style.colour);
  const { hunks } = structuredPatch('', '', textOf(before), textOf(after), '', '', { context: 2 });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: all }) => [
    cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...all.filter((line) => !line.startsWith('\\')).map((line) => lineText(line, style)),
  ]);
  return [bold(name), ...lines].map((line) => `    ${line}`).join('\n');
}

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function lineText(line: string, { colour }: Style): string {
  const { green, red } = pico.createColors(colour);
  if (line.startsWith('+')) return green(line);
  return line.startsWith('-') ? red(line) : line;
}
