import { resolve } from 'node:path';
import {
  createRedactor,
  type Environment,
  type ExitName,
  Failure,
  overrideFilesIn,
  type Pool,
  runSubjects,
  type Subject,
  type SubjectsToRun,
  type Target,
  usageFailure,
  version,
} from '../index.ts';
import { checkIterationData } from './check-iteration-data.ts';
import { bearable, checkNumber, whole } from './check-number.ts';
import { type Conclusion, concludeRun } from './conclude-run.ts';
import { checkEnvVars, envVarsIn, withEnvVars } from './env-vars.ts';
import { prepareFiles, writeWhole } from './files.ts';
import { goldenWish } from './golden-wish.ts';
import { interruptible } from './interruptible.ts';
import { createProgress } from './progress.ts';
import { noEnvironment, refuseOverridesOfNothing } from './refuse-overrides-of-nothing.ts';
import { spare } from './spare.ts';
import { subjectsNamed } from './subjects-named.ts';
import { targetsFrom } from './targets-from.ts';
import type { TerminalIo } from './terminal-io.ts';
import { namesOfReports, type WantedReport, wantedReports } from './wanted-reports.ts';

/** The options of `grantsmith run`. */
export interface RunOptions {
  readonly environment: readonly string[];
  readonly config: string | undefined;
  readonly org: readonly string[] | undefined;
  readonly workers: number | undefined;
  readonly shard: string | undefined;
  readonly golden: string | undefined;
  readonly 'update-golden': boolean | undefined;
  readonly 'env-var': readonly string[];
  readonly folder: readonly string[] | undefined;
  readonly 'iteration-data': string | undefined;
  readonly 'iteration-count': number | undefined;
  readonly bail: boolean | undefined;
  readonly timeout: number | undefined;
  readonly 'timeout-request': number | undefined;
  readonly 'timeout-script': number | undefined;
  readonly insecure: boolean | undefined;
  readonly noisy: boolean | undefined;
  readonly reporters: readonly string[] | undefined;
  readonly [exportPath: `reporter-${string}-export`]: string | undefined;
  readonly out: string;
  readonly 'export-environment': string | undefined;
  readonly json: boolean;
}

/** Milliseconds. */
const defaultTimeouts = { request: 30_000, script: 60_000 };

function settingsFrom(options: RunOptions, signal: AbortSignal): SubjectsToRun['settings'] {
  const { folder, timeout, 'iteration-data': data, 'iteration-count': count } = options;
  return {
    signal,
    bail: options.bail ?? false,
    insecure: options.insecure ?? false,
    timeoutRequestMs: options['timeout-request'] ?? defaultTimeouts.request,
    timeoutScriptMs: options['timeout-script'] ?? defaultTimeouts.script,
    ...(timeout === undefined ? {} : { timeoutMs: timeout }),
    ...(folder === undefined ? {} : { folder }),
    ...(data === undefined ? {} : { iterationData: data }),
    ...(count === undefined ? {} : { iterationCount: count }),
  };
}

/** There would be several environments after the run, and one file. */
function checkExport(
  path: string | undefined,
  subjects: readonly Subject[],
  targets: readonly Target[],
) {
  if (path === undefined || (subjects.length === 1 && targets.length <= 1)) return;
  throw usageFailure(
    '--export-environment takes one flow or collection, and one environment',
    'each run leaves its environment behind, and there would be several for one file',
    'name one flow and at most one -e',
  );
}

/** No file that is read is lost, and no report; an environment may be exported to where it came from, as with Newman. */
function checkPaths(
  { environment, 'iteration-data': data, 'export-environment': exported }: RunOptions,
  others: readonly string[],
  reports: readonly WantedReport[],
): void {
  const paths = reports.map(({ path }) => path);
  spare([...others, ...environment, data], paths);
  spare([...others, data], [exported]);
  const twice = paths.find((path) => path && exported && resolve(path) === resolve(exported));
  if (twice !== undefined)
    throw usageFailure(
      `${twice} would be written twice`,
      'a report and the environment after the run both go there',
      'give each a file of its own',
    );
  prepareFiles([...paths, exported]);
}

/** Newman takes 0 for no limit; nothing here may wait for ever. */
export function checkNumbers(options: RunOptions): void {
  for (const name of ['timeout', 'timeout-request', 'timeout-script'] as const)
    checkNumber(name, options[name], bearable);
  for (const name of ['iteration-count', 'workers'] as const)
    checkNumber(name, options[name], whole);
}

interface Prepared extends Conclusion {
  readonly subjects: readonly Subject[];
  readonly targets: readonly Target[];
}

/** What only a configuration has. */
function checkWithoutConfig(options: RunOptions): void {
  for (const name of ['org', 'workers', 'shard'] as const)
    if (options[name] !== undefined)
      throw usageFailure(
        `--${name} goes with --config`,
        'it is about the orgs that a configuration names',
        `give --config FILE too, or leave --${name} out`,
      );
}

/** Everything that can be wrong with the arguments and files is found here, before anything is done. */
function prepare(options: RunOptions, io: TerminalIo, words: readonly string[]): Prepared {
  checkNumbers(options);
  checkWithoutConfig(options);
  refuseOverridesOfNothing(options.environment, io, noEnvironment);
  if (options['iteration-data'] !== undefined) checkIterationData(options['iteration-data']);
  const envVars = envVarsIn(options['env-var']);
  checkEnvVars(envVars, options.environment.length);
  const subjects = subjectsNamed(words);
  const targets = targetsFrom(options.environment, io.environment).map((target) => ({
    ...target,
    environment: withEnvVars(target.environment, envVars),
  }));
  checkExport(options['export-environment'], subjects, targets);
  const names = namesOfReports(options.reporters ?? ['cli']);
  const reports = wantedReports(names, options.out, (name) => options[`reporter-${name}-export`]);
  checkPaths(options, [...words, ...overrideFilesIn(io.environment)], reports);
  const { json } = options;
  const golden = goldenWish(options, undefined);
  const printsTable = names.has('cli') && !json;
  const isEmulated = targets.length === 0;
  return { subjects, targets, reports, golden, json, printsTable, isEmulated };
}

function exportEnvironment(path: string | undefined, environment: Environment | undefined): void {
  if (path !== undefined && environment !== undefined)
    writeWhole(path, `${JSON.stringify(environment, null, 2)}\n`, 0o600);
}

/** Does what `grantsmith run` says, in the worker that was started for it. */
export async function performRun(
  options: RunOptions,
  io: TerminalIo,
  words: readonly string[],
  pool?: Pool,
): Promise<ExitName> {
  const { subjects, targets, ...conclusion } = prepare(options, io, words);
  const redactor = createRedactor();
  const progress = createProgress(io);
  const { signal, release } = interruptible(io);
  try {
    progress.plan(subjects.length * Math.max(1, targets.length));
    const outcome = await runSubjects({
      subjects,
      targets,
      noisy: options.noisy ?? false,
      settings: {
        ...settingsFrom(options, signal),
        shapes: conclusion.golden !== undefined,
      },
      redactor,
      version,
      ...(pool === undefined ? {} : { pool }),
      now: Date.now,
      onRun: progress.begin,
      onRequest: progress.step,
      onRunEnd: progress.finish,
    }).finally(progress.end);
    const exit = await concludeRun(outcome, conclusion, redactor, io);
    exportEnvironment(options['export-environment'], outcome.environments[0]);
    return exit;
  } catch (error) {
    // A bug of ours must not carry what the run has learned to the terminal.
    throw error instanceof Failure ? error : redactor.maskValue(error);
  } finally {
    release();
  }
}
