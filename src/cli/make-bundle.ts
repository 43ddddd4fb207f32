import { existsSync } from 'node:fs';
import { arch, platform, release } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import {
  bundle,
  type ExitName,
  environmentIn,
  type RunResult,
  usageFailure,
  version,
  zipFiles,
} from '../index.ts';
import { checkFolder, prepareFolder, readJson, writeWhole } from './files.ts';
import { flowIdNamed } from './flow-id-named.ts';
import { readResult } from './result-files.ts';
import type { TerminalIo } from './terminal-io.ts';

export interface BundleToMake {
  readonly environment: string | undefined;
  readonly result: string | undefined;
  readonly flow: string | undefined;
  readonly zip: boolean;
  readonly yes: boolean;
  readonly out: string;
}

const usualResult = join('results', 'summary.json');

function resultOf({ result }: BundleToMake): RunResult | undefined {
  if (result === undefined && !existsSync(usualResult)) return undefined;
  return readResult(result ?? usualResult);
}

/** Whether it may be written, which no and Ctrl-C deny; where nobody can be asked, only `--yes` says so. */
async function mayWrite({ yes }: BundleToMake, io: TerminalIo): Promise<boolean> {
  if (yes) return true;
  if (!io.awaitsTyping || !io.isWatched)
    throw usageFailure(
      'The bundle was not written',
      'there is no terminal to ask at whether it may be',
      'look at what was shown, then add --yes',
    );
  const { confirm } = await import('@clack/prompts');
  return (
    (await confirm({ message: 'Write this?', initialValue: true, output: process.stderr })) === true
  );
}

/** Shows the bundle, and writes it when the person agrees; what was asked for and is not there is no success. */
export async function makeBundle(options: BundleToMake, io: TerminalIo): Promise<ExitName> {
  const { environment: path, flow, out } = options;
  if (path === undefined)
    throw usageFailure(
      'bundle needs -e',
      'it is about an environment',
      'name the environment file, as in grantsmith bundle -e mine.json',
    );
  checkFolder(out);
  const result = resultOf(options);
  const files = await bundle({
    environment: environmentIn(readJson(path), path),
    ...(result === undefined ? {} : { result }),
    ...(flow === undefined ? {} : { flow: flowIdNamed(flow) }),
    versions: {
      grantsmith: version,
      node: process.version,
      system: `${platform()} ${release()} ${arch()}`,
    },
    now: Date.now(),
  });
  io.out(files[0]?.text ?? '');
  if (!(await mayWrite(options, io))) {
    io.err('Nothing was written.\n');
    return 'interrupted';
  }
  prepareFolder(out);
  const written = options.zip
    ? [{ path: 'bundle.zip', content: await zipFiles(files) }]
    : files.map(({ path: name, text }) => ({ path: name, content: text }));
  for (const one of written) writeWhole(join(out, one.path), one.content);
  io.err(`Written: ${written.map((one) => join(out, one.path)).join(', ')}\n`);
  return 'passed';
}
