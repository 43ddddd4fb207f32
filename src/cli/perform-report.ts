import {
  createRedactor,
  type ExitName,
  mergeResults,
  type RunResult,
  usageFailure,
} from '../index.ts';
import { concludeRun } from './conclude-run.ts';
import { prepareFiles } from './files.ts';
import { suggestion } from './nearest.ts';
import type { RunOptions } from './perform-run.ts';
import { readResult, resultFiles } from './result-files.ts';
import type { TerminalIo } from './terminal-io.ts';
import { namesOfReports, wantedReports } from './wanted-reports.ts';

interface ReportOptions
  extends Pick<RunOptions, 'reporters' | 'out' | 'json' | `reporter-${string}-export`> {
  readonly partial: boolean | undefined;
}

function joined(files: readonly string[], { out, partial = false }: ReportOptions): RunResult {
  if (files.length === 0)
    throw usageFailure(
      'report merge wants result files',
      'none was named',
      'name them, a pattern, or a folder: grantsmith report merge shards',
    );
  return mergeResults(resultFiles(files, out).map(readResult), { partial });
}

function single(files: readonly string[], { partial }: ReportOptions): RunResult {
  if (partial !== undefined)
    throw usageFailure('--partial goes with merge', 'one result has no shards', 'leave it out');
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw usageFailure(
      'report render wants one result file',
      `${files.length} were named`,
      'name one, such as results/summary.json; report merge joins several',
    );
  return readResult(file);
}

const actions: Readonly<
  Record<string, (files: readonly string[], options: ReportOptions) => RunResult>
> = { merge: joined, render: single };

/** Does what `grantsmith report` says. */
export async function performReport(
  options: ReportOptions,
  io: TerminalIo,
  [verb = '', ...files]: readonly string[],
): Promise<ExitName> {
  const names = Object.keys(actions);
  const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
  if (action === undefined)
    throw usageFailure(
      verb === ''
        ? 'report wants to know what to do'
        : `There is no report ${JSON.stringify(verb)}`,
      `there are ${names.join(' and ')}`,
      verb === ''
        ? 'grantsmith report --help shows examples'
        : suggestion(verb, names, 'grantsmith report --help shows examples'),
    );
  const wanted = namesOfReports(options.reporters ?? ['cli']);
  const reports = wantedReports(wanted, options.out, (name) => options[`reporter-${name}-export`]);
  const result = action(files, options);
  prepareFiles(reports.map(({ path }) => path));
  return await concludeRun(
    { result, environments: [], shapes: [], shapeNames: [] },
    { reports, json: options.json, printsTable: wanted.has('cli') && !options.json },
    createRedactor(),
    io,
  );
}
