import { join } from 'node:path';
import { counted, type ExitName } from '../index.ts';
import {
  checkDrift,
  type GeneratedFile,
  generatedFiles,
  writeGenerated,
} from './generated-files.ts';
import { type GenerationWish, generationWanted } from './generation-wanted.ts';
import { shellWord } from './shell-word.ts';
import type { TerminalIo } from './terminal-io.ts';

/** The options of `grantsmith generate`. */
export interface GenerateCommand extends GenerationWish {
  readonly check: boolean;
  readonly diff: boolean;
  readonly json: boolean;
}

/** Does what `grantsmith generate` says. */
export async function performGenerate(command: GenerateCommand, io: TerminalIo): Promise<ExitName> {
  const wanted = await generationWanted(command);
  const { out } = wanted;
  const files = await generatedFiles(wanted);
  if (command.diff) return await showDifference(out, files, { command, io });
  if (!command.check) writeGenerated(out, files);
  if (command.json) io.out(jsonText(out, files));
  if (command.check) checkDrift(out, files, commandLine(command));
  if (!command.json)
    io.out(
      command.check
        ? `${counted(files.length, 'file')} in ${out} ${files.length === 1 ? 'is' : 'are'} as generated\n`
        : writtenText(files, out),
    );
  return 'passed';
}

async function showDifference(
  out: string,
  files: readonly GeneratedFile[],
  { command, io }: { readonly command: GenerateCommand; readonly io: TerminalIo },
): Promise<ExitName> {
  const same = files.every(({ state }) => state === 'unchanged');
  if (command.json) io.out(jsonText(out, files));
  else {
    const { differenceText } = await import('./difference-text.ts');
    io.out(await differenceText(out, files, { colour: io.colour }));
  }
  return same ? 'passed' : 'assertionsFailed';
}

function jsonText(out: string, files: readonly GeneratedFile[]): string {
  const shown = files.map(({ path, state }) => ({ path, state }));
  return `${JSON.stringify({ out, files: shown }, null, 2)}\n`;
}

function writtenText(files: readonly GeneratedFile[], out: string): string {
  const written = files.filter(({ state }) => state !== 'unchanged');
  return [
    ...written.map(({ path, state }) => `${state.padEnd(8)}${join(out, path)}`),
    `${written.length} written, ${files.length - written.length} unchanged in ${out}`,
    '',
  ].join('\n');
}

/** What was typed, but for what shows or checks alone; it can be copied into a shell. */
function commandLine(command: GenerateCommand): string {
  const { flows, out, orgTypes, formats, apis, openApi, config } = command;
  const options: readonly (readonly [string, readonly string[] | string | undefined])[] = [
    ['--config', config],
    ['--org-type', orgTypes],
    ['--format', formats],
    ['--api', apis],
    ['--openapi', openApi],
    ['--out', out],
  ];
  const given = options.flatMap(([name, value]) =>
    [value ?? []].flat().flatMap((one) => [name, shellWord(one)]),
  );
  return ['grantsmith generate', ...flows, ...given].join(' ');
}
