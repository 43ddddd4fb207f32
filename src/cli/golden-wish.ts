import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyGolden,
  counted,
  type GoldenUpdates,
  type Redactor,
  type RegressionOutcome,
  updateGolden,
  usageFailure,
} from '../index.ts';
import { isFolder, prepareFolder, readText, writeWhole } from './files.ts';
import type { TerminalIo } from './terminal-io.ts';

/** What is to be done with golden responses. */
export interface GoldenWish {
  readonly folder: string;
  readonly update: boolean;
}

interface GoldenOptions {
  readonly golden: string | undefined;
  readonly 'update-golden': boolean | undefined;
  readonly bail: boolean | undefined;
  readonly folder: readonly string[] | undefined;
}

const defaultFolder = 'golden';

/** The wish in the options, or in the configuration; everything that can be wrong with it is found here. */
export function goldenWish(
  options: GoldenOptions,
  configured: string | undefined,
): GoldenWish | undefined {
  const update = options['update-golden'] === true;
  const folder = options.golden ?? configured ?? (update ? defaultFolder : undefined);
  if (folder === undefined) return undefined;
  if (update && (options.bail || options.folder !== undefined))
    throw usageFailure(
      `--update-golden and ${options.bail ? '--bail' : '--folder'} do not go together`,
      'what is not run would be missing from the golden responses',
      'leave one of them out',
    );
  if (update) prepareFolder(folder);
  else if (!isFolder(folder))
    throw usageFailure(
      `There are no golden responses in ${folder}`,
      'no folder is called so',
      'check the path, or make it with --update-golden',
    );
  return { folder, update };
}

function readIn(folder: string): (path: string) => string | undefined {
  return (path) => (existsSync(join(folder, path)) ? readText(join(folder, path)) : undefined);
}

/** The outcome with the comparison in it, where one is wished. */
export function comparedWithGolden(
  outcome: RegressionOutcome,
  wish: GoldenWish | undefined,
): RegressionOutcome {
  return wish === undefined || wish.update
    ? outcome
    : applyGolden(outcome, wish.folder, readIn(wish.folder));
}

const mostChanges = 40;

function updateText({ updates, kept }: GoldenUpdates, folder: string): string {
  const written = updates.filter(({ state }) => state !== 'unchanged');
  const changes = written.flatMap(({ path, state, changes: lines }) => [
    `${state.padEnd(8)}${join(folder, path)}`,
    ...lines.map((line) => `  ${line}`),
  ]);
  const more = changes.length - mostChanges;
  return [
    ...changes.slice(0, mostChanges),
    ...(more > 0 ? [`and ${counted(more, 'line')} more, which git diff shows`] : []),
    ...kept.map(
      ({ target, collection }) =>
        `kept    ${target} › ${collection}: it did not come to its end, so its golden file stays as it is`,
    ),
    `${written.length} golden ${written.length === 1 ? 'file' : 'files'} written, ${updates.length - written.length} unchanged in ${folder}`,
    '',
  ].join('\n');
}

/** Writes the golden responses and tells what changed; whether a secret stood in one. */
export function writeGolden(
  outcome: RegressionOutcome,
  { folder }: GoldenWish,
  redactor: Redactor,
  io: TerminalIo,
): boolean {
  const all = updateGolden(outcome, readIn(folder));
  const leaking = all.updates.filter(({ text }) => redactor.leaksIn(text).length > 0);
  for (const { path, text } of leaking)
    for (const { name, fingerprint, line, column } of redactor.leaksIn(text))
      io.err(
        `The secret ${name} (${fingerprint}) would stand in ${join(folder, path)}:${line}:${column}; it was not written\n`,
      );
  const updates = all.updates.filter((one) => !leaking.includes(one));
  for (const { path, text, state } of updates)
    if (state !== 'unchanged') writeWhole(join(folder, path), text);
  io.err(updateText({ ...all, updates }, folder));
  return leaking.length > 0;
}
