import { dirname } from 'node:path';
import {
  createRedactor,
  type Environment,
  type ExitName,
  exitOf,
  Failure,
  type RequestResult,
  renderTerminal,
  reporters,
  runSubjects,
  type Subject,
  type SubjectsToRun,
  type Target,
  version,
} from '../index.ts';
import { checkEnvVars, envVarsIn, withEnvVars } from './env-vars.ts';
import { prepareFolder, writeWhole } from './files.ts';
import { createProgress } from './progress.ts';
import { subjectsNamed } from './subjects-named.ts';
import { targetsFrom } from './targets-from.ts';
import type { TerminalIo } from './terminal-io.ts';
import { namesOfReports, type WantedReport, wantedReports } from './wanted-reports.ts';
import { writeReports } from './write-reports.ts';

/** The options of `grantsmith run`. */
export interface RunOptions {
  readonly environment: readonly string[];
  readonly 'env-var': readonly string[];
  readonly folder: readonly string[] | undefined;
  readonly 'iteration-data': string | undefined;
  readonly 'iteration-count': number | undefined;
  readonly bail: boolean;
  readonly 'timeout-request': number;
  readonly 'timeout-script': number;
  readonly insecure: boolean;
  readonly noisy: boolean;
  readonly reporters: readonly string[];
  readonly [exportPath: `reporter-${string}-export`]: string | undefined;
  readonly out: string;
  readonly 'export-environment': string | undefined;
  readonly json: boolean;
}

function settingsFrom(options: RunOptions, signal: AbortSignal): SubjectsToRun['settings'] {
  const { folder, 'iteration-data': data, 'iteration-count': count } = options;
  return {
    signal,
    bail: options.bail,
    insecure: options.insecure,
    timeoutRequestMs: options['timeout-request'],
    timeoutScriptMs: options['timeout-script'],
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
  throw new Failure('--export-environment takes one flow or collection, and one environment', {
    exit: 'usage',
    why: 'each run leaves its environment behind, and there would be several for one file',
    next: 'name one flow and at most one -e',
  });
}

/** Newman takes 0 for no limit; nothing here may wait for ever. */
function checkNumbers(options: RunOptions): void {
  for (const name of ['timeout-request', 'timeout-script', 'iteration-count'] as const) {
    const value = options[name];
    if (value !== undefined && !(value > 0))
      throw new Failure(`--${name} must be more than 0`, {
        exit: 'usage',
        why: `it is ${value}`,
        next: 'give it a number above 0, or leave it out',
      });
  }
}

const isFailing = ({ problems, assertions }: RequestResult): boolean =>
  problems.length > 0 || assertions.some(({ outcome }) => outcome === 'failed');

/** Ctrl-C ends the run with a report; a second one ends the process at once. */
function interruptible(io: TerminalIo): { readonly signal: AbortSignal; release(): void } {
  const interruption = new AbortController();
  const release = io.onInterrupt(() => {
    interruption.abort();
    release();
  });
  return { signal: interruption.signal, release };
}

interface Prepared {
  readonly subjects: readonly Subject[];
  readonly targets: readonly Target[];
  readonly reports: readonly WantedReport[];
  readonly printsTable: boolean;
}

/** Every folder that a file of this run goes to. */
function foldersToWrite(options: RunOptions, reports: readonly WantedReport[]): Set<string> {
  const paths = [...reports.map(({ path }) => path), options['export-environment']];
  const folders = paths.filter((path) => path !== undefined).map((path) => dirname(path));
  return new Set([options.out, ...folders]);
}

/** Everything that can be wrong with the arguments and files is found here, before anything is done. */
function prepare(options: RunOptions, io: TerminalIo, words: readonly string[]): Prepared {
  checkNumbers(options);
  const envVars = envVarsIn(options['env-var']);
  checkEnvVars(envVars, options.environment.length);
  const subjects = subjectsNamed(words);
  const targets = targetsFrom(options.environment, io.environment).map((target) => ({
    ...target,
    environment: withEnvVars(target.environment, envVars),
  }));
  checkExport(options['export-environment'], subjects, targets);
  const names = namesOfReports(options.reporters);
  const reports = wantedReports(names, options.out, (name) => options[`reporter-${name}-export`]);
  for (const folder of foldersToWrite(options, reports)) prepareFolder(folder);
  return { subjects, targets, reports, printsTable: names.has('cli') && !options.json };
}

function exportEnvironment(path: string | undefined, environment: Environment | undefined): void {
  if (path !== undefined && environment !== undefined)
    writeWhole(path, `${JSON.stringify(environment, null, 2)}\n`, 0o600);
}

/** Does what `grantsmith run` says. */
export async function performRun(
  options: RunOptions,
  io: TerminalIo,
  words: readonly string[],
): Promise<ExitName> {
  const { subjects, targets, reports, printsTable } = prepare(options, io, words);
  const redactor = createRedactor();
  const progress = createProgress(io);
  const { signal, release } = interruptible(io);
  try {
    const { result, environments } = await runSubjects({
      subjects,
      targets,
      noisy: options.noisy,
      settings: settingsFrom(options, signal),
      redactor,
      version,
      now: Date.now,
      onRun: (run) => progress.begin(run),
      onRequest: (_run, request) => progress.step(isFailing(request)),
    });
    progress.end();
    if (options.json) io.out(await reporters.json.render(result));
    if (printsTable) io.out(renderTerminal(result, { colour: io.colour }));
    const leaked = await writeReports(result, reports, redactor, io);
    exportEnvironment(options['export-environment'], environments[0]);
    return exitOf(result, { leaked });
  } catch (error) {
    // A bug of ours must not carry what the run has learned to the terminal.
    throw error instanceof Failure ? error : redactor.maskValue(error);
  } finally {
    release();
  }
}
