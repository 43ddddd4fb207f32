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
import { spare } from './spare.ts';
import type { TerminalIo } from './terminal-io.ts';
import { askedReports, namesOfReports, wantedReports } from './wanted-reports.ts';

interface ReportOptions
  extends Pick<RunOptions, 'reporters' | 'out' | 'json' | `reporter-${string}-export`> {
  readonly partial: boolean | undefined;
}

function partsNamed(words: readonly string[], { out }: ReportOptions): readonly string[] {
  if (words.length > 0) return resultFiles(words, out);
  throw usageFailure(
    'report merge wants result files',
    'none was named',
    'name them, a pattern, or a folder: grantsmith report merge shards',
  );
}

function oneNamed(words: readonly string[], { partial }: ReportOptions): readonly string[] {
  if (partial !== undefined)
    throw usageFailure('--partial goes with merge', 'one result has no shards', 'leave it out');
  if (words.length === 1) return words;
  throw usageFailure(
    'report render wants one result file',
    `${words.length} were named`,
    'name one, such as results/summary.json; report merge joins several',
  );
}

/** What is read, what is made of it, and what is written. */
interface Action {
  filesRead(words: readonly string[], options: ReportOptions): readonly string[];
  resultOf(files: readonly string[], options: ReportOptions): RunResult;
  readonly reports: typeof wantedReports;
}

const actions: Readonly<Record<string, Action>> = {
  merge: {
    filesRead: partsNamed,
    resultOf: (files, { partial = false }) => mergeResults(files.map(readResult), { partial }),
    reports: wantedReports,
  },
  // The result is there already, and may be of another run than the one in `--out`.
  render: {
    filesRead: oneNamed,
    resultOf: ([file = '']) => readResult(file),
    reports: askedReports,
  },
};

function actionNamed(verb: string): Action {
  const names = Object.keys(actions);
  const action = Object.hasOwn(actions, verb) ? actions[verb] : undefined;
  if (action !== undefined) return action;
  throw usageFailure(
    verb === '' ? 'report wants to know what to do' : `There is no report ${JSON.stringify(verb)}`,
    `there are ${names.join(' and ')}`,
    suggestion(verb, names, 'grantsmith report --help shows examples'),
  );
}

/** Does what `grantsmith report` says. */
export async function performReport(
  options: ReportOptions,
  io: TerminalIo,
  [verb = '', ...words]: readonly string[],
): Promise<ExitName> {
  const action = actionNamed(verb);
  const wanted = namesOfReports(options.reporters ?? ['cli']);
  const reports = action.reports(wanted, options.out, (name) => options[`reporter-${name}-export`]);
  const files = action.filesRead(words, options);
  const result = action.resultOf(files, options);
  const paths = reports.map(({ path }) => path);
  spare(files, paths);
  prepareFiles(paths);
  return await concludeRun(
    { result, environments: [], shapes: [], shapeNames: [] },
    { reports, json: options.json, printsTable: wanted.has('cli') && !options.json },
    createRedactor(),
    io,
  );
}
