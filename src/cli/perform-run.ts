import {
  createRedactor,
  type ExitName,
  exitOf,
  Failure,
  type PlannedRun,
  type RequestResult,
  renderTerminal,
  reporters,
  runSubjects,
  type Subject,
  type SubjectsToRun,
  type Target,
  version,
} from '../index.ts';
import { withEnvVars } from './env-vars.ts';
import { prepareFolder, writeWhole } from './files.ts';
import { createProgress } from './progress.ts';
import { subjectsNamed } from './subjects-named.ts';
import { targetsFrom } from './targets-from.ts';
import type { TerminalIo } from './terminal-io.ts';
import { namesOfReports, wantedReports } from './wanted-reports.ts';
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

/** Does what `grantsmith run` says. */
export async function performRun(
  options: RunOptions,
  io: TerminalIo,
  words: readonly string[],
): Promise<ExitName> {
  const subjects = subjectsNamed(words);
  const targets = targetsFrom(options.environment, io.environment).map((target) => ({
    ...target,
    environment: withEnvVars(target.environment, options['env-var']),
  }));
  checkExport(options['export-environment'], subjects, targets);
  const names = namesOfReports(options.reporters);
  const reports = wantedReports(names, options.out, (name) => options[`reporter-${name}-export`]);
  prepareFolder(options.out);
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
      onRun: (run: PlannedRun) => progress.begin(run),
      onRequest: (_run, request) => progress.step(isFailing(request)),
    });
    progress.end();
    const leaked = await writeReports(result, reports, redactor, io);
    const path = options['export-environment'];
    if (path !== undefined)
      writeWhole(path, `${JSON.stringify(environments[0], null, 2)}\n`, 0o600);
    if (options.json) io.out(await reporters.json.render(result));
    else if (names.has('cli')) io.out(renderTerminal(result, { colour: io.colour }));
    return exitOf(result, { leaked });
  } finally {
    release();
  }
}
