import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import {
  createRedactor,
  type ExitName,
  Failure,
  parseShard,
  type ReporterName,
  runConfigured,
  type Shard,
  shardOfJob,
  usageFailure,
  version,
} from '../index.ts';
import { type Conclusion, concludeRun } from './conclude-run.ts';
import { type ConfigurationFile, configurationFile } from './configuration-file.ts';
import { configurationWithFlags } from './configuration-with-flags.ts';
import { prepareFiles } from './files.ts';
import { goldenWish } from './golden-wish.ts';
import { interruptible } from './interruptible.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { checkNumbers, type RunOptions } from './perform-run.ts';
import { createProgress } from './progress.ts';
import { noOrgOfYourOwn, refuseOverridesOfNothing } from './refuse-overrides-of-nothing.ts';
import { secretsFromStdin } from './secrets-from-stdin.ts';
import { spare } from './spare.ts';
import type { TerminalIo } from './terminal-io.ts';
import { namesOfReports, wantedReports } from './wanted-reports.ts';

type ConfiguredOptions = RunOptions & { readonly config: string };

/** What is about one environment, and means nothing where a configuration names many. */
const forOneEnvironment = [
  'environment',
  'env-var',
  'folder',
  'iteration-data',
  'iteration-count',
  'export-environment',
] as const;

function checkOptions(options: ConfiguredOptions): void {
  checkNumbers(options);
  const given = forOneEnvironment.find((name) => [options[name] ?? []].flat().length > 0);
  if (given === undefined) return;
  throw usageFailure(
    `--${given} does not go with --config`,
    'the configuration says what is run against which environment',
    `leave --${given} out, or say it in the configuration`,
  );
}

/** The reports that the options name, or else those of the configuration and the table. */
function conclusionFor(options: ConfiguredOptions, file: ConfigurationFile): Conclusion {
  const { reporters: configured = {}, golden } = file.configuration;
  // The table is typed by its schema; `Object.keys` forgets that.
  const names = new Set<ReporterName | 'cli'>([
    'cli',
    ...(Object.keys(configured) as (keyof typeof configured)[]),
  ]);
  const wanted = options.reporters === undefined ? names : namesOfReports(options.reporters);
  const reports = wantedReports(wanted, options.out, (name) => {
    const path = wanted.has(name) ? configured[name] : undefined;
    return options[`reporter-${name}-export`] ?? (path && file.pathOf(path));
  });
  return {
    reports,
    json: options.json,
    printsTable: wanted.has('cli') && !options.json,
    golden: goldenWish(
      { ...options, bail: options.bail ?? file.configuration.bail },
      golden && file.pathOf(golden),
    ),
  };
}

function shardFor({ shard }: ConfiguredOptions, io: TerminalIo): Shard | undefined {
  return shard === undefined ? shardOfJob(io.environment) : parseShard(shard);
}

/** Ends early, and without an error, when the run is interrupted. */
async function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, signal && { signal }).catch(() => undefined);
}

/** Does what `grantsmith run --config` says. */
export async function performConfiguredRun(
  options: ConfiguredOptions,
  io: TerminalIo,
  words: readonly string[],
): Promise<ExitName> {
  checkOptions(options);
  keepHeapSmall();
  const file = await configurationFile(options.config);
  refuseOverridesOfNothing(Object.keys(file.configuration.orgs ?? {}), io, noOrgOfYourOwn);
  const shard = shardFor(options, io);
  const conclusion = conclusionFor(options, file);
  const orgs = options.org ?? [];
  const stdin = await secretsFromStdin(file.configuration, orgs, io);
  const paths = conclusion.reports.map(({ path }) => path);
  spare(file.places, paths);
  prepareFiles(paths);
  const redactor = createRedactor();
  const progress = createProgress(io);
  const { signal, release } = interruptible(io);
  try {
    const outcome = await runConfigured({
      configuration: configurationWithFlags(file.configuration, options),
      choice: { orgs, subjects: words },
      sources: {
        readFile: file.readFile,
        variables: io.environment,
        readStdin: () => stdin,
      },
      readCollection: file.readCollection,
      ...(options.workers !== undefined && { workers: options.workers }),
      cores: availableParallelism(),
      ...(shard !== undefined && { shard }),
      shapes: conclusion.golden !== undefined,
      signal,
      redactor,
      version,
      now: Date.now,
      clock: { now: () => performance.now(), sleep },
      onPlan: progress.plan,
      onRun: progress.begin,
      onRequest: progress.step,
      onRunEnd: progress.finish,
    }).finally(progress.end);
    return await concludeRun(outcome, conclusion, redactor, io);
  } catch (error) {
    // A bug of ours must not carry what the run has learned to the terminal.
    throw error instanceof Failure ? error : redactor.maskValue(error);
  } finally {
    release();
  }
}
