import type { Emulator } from '../../emulator/start-emulator.ts';
import type { Limits } from '../../runner/pool/run-gently.ts';
import { type Matrix, runMatrix } from '../matrix.ts';
import type { PlannedRun } from '../plan-runs.ts';
import { preflight } from '../preflight.ts';
import type { RegressionOutcome } from '../run-regression.ts';
import { placesOf, type Shard } from '../shard.ts';
import { type Choice, chosenOrgs, chosenRuns } from './chosen.ts';
import type { Configuration } from './configuration.ts';
import { configuredRuns, emulatedOrgNames } from './configured-runs.ts';
import { type ConfigurationSources, configuredTargets } from './configured-targets.ts';

/** What the configuration file does not say. */
export interface ConfiguredRun
  extends Pick<
    Matrix,
    'version' | 'redactor' | 'now' | 'clock' | 'onRun' | 'onRunEnd' | 'onRequest'
  > {
  readonly configuration: Configuration;
  readonly sources: ConfigurationSources;
  readCollection(path: string): unknown;
  /** Worker processes, whatever the configuration says. */
  readonly workers?: number;
  /** Worker processes where neither names a number. */
  readonly cores: number;
  /** Runs only this of what the configuration names. */
  readonly choice?: Choice;
  readonly shard?: Shard;
  /** Asks for the shapes of all answers, to compare or to write golden files. */
  readonly shapes?: boolean;
  readonly signal?: AbortSignal;
  /** Told when emulated orgs were started. */
  onEmulator?(url: string): void;
  /** Told how many runs there will be, before the first begins. */
  onPlan?(runs: number): void;
}

const everything: Choice = { orgs: [], subjects: [] };

/** Runs what the configuration says, or one shard of it; every worker is gone when this ends. */
export async function runConfigured(wanted: ConfiguredRun): Promise<RegressionOutcome> {
  const { configuration, choice = everything } = wanted;
  const { orgs = {} } = configuration;
  const emulatedNames = emulatedOrgNames(configuration);
  const chosen = new Set(chosenOrgs([...Object.keys(orgs), ...emulatedNames], choice));
  const names = emulatedNames.filter((name) => chosen.has(name));
  const emulator = names.length === 0 ? undefined : await emulatorWith(names);
  try {
    if (emulator !== undefined) wanted.onEmulator?.(emulator.url);
    const emulated = names.flatMap((name) =>
      emulator === undefined ? [] : [{ name, environment: emulator.environment(name) }],
    );
    const real = Object.fromEntries(Object.entries(orgs).filter(([name]) => chosen.has(name)));
    const targets = [...configuredTargets({ orgs: real }, wanted.sources), ...emulated];
    const all = configuredRuns(configuration, targets, wanted.readCollection);
    return await runShard(chosenRuns(all, choice), wanted);
  } finally {
    await emulator?.stop();
  }
}

async function runShard(
  all: readonly PlannedRun[],
  wanted: ConfiguredRun,
): Promise<RegressionOutcome> {
  const { shard } = wanted;
  const places = shard === undefined ? [...all.keys()] : placesOf(all, shard);
  const runs = all.filter((_run, at) => places.includes(at));
  preflight(runs);
  wanted.onPlan?.(runs.length);
  const outcome = await runInPool(runs, wanted);
  if (shard === undefined) return outcome;
  return {
    ...outcome,
    result: { ...outcome.result, shard: { ...shard, runs: all.length, places } },
  };
}

async function emulatorWith(orgs: readonly string[]): Promise<Emulator> {
  const { startEmulator } = await import('../../emulator/start-emulator.ts');
  return startEmulator({ orgs });
}

async function runInPool(
  runs: readonly PlannedRun[],
  wanted: ConfiguredRun,
): Promise<RegressionOutcome> {
  const { configuration } = wanted;
  const { collectionOf } = await import('../../generator/collection-of.ts');
  const { startPool } = await import('../../runner/pool/start-pool.ts');
  const workers = wanted.workers ?? configuration.workers ?? wanted.cores;
  const pool = startPool({ workers });
  try {
    return await runMatrix({
      ...wanted,
      runs,
      pool,
      workers,
      settings: settingsOf(wanted),
      limits: limitsOf(configuration),
      retries: configuration.retries ?? 0,
      collectionOf: async (flow) => collectionOf(flow),
      generated: generatedCollections,
    });
  } finally {
    await pool.close();
  }
}

async function generatedCollections(): Promise<readonly unknown[]> {
  const { generate } = await import('../../generator/generate.ts');
  const files = await generate();
  return files
    .filter(({ path }) => path.endsWith('.postman_collection.json'))
    .map(({ text }): unknown => JSON.parse(text));
}

function settingsOf({ configuration, signal, shapes }: ConfiguredRun): Matrix['settings'] {
  const { timeoutRequest, timeoutScript, insecure, bail } = configuration;
  return {
    ...(timeoutRequest !== undefined && { timeoutRequestMs: timeoutRequest }),
    ...(timeoutScript !== undefined && { timeoutScriptMs: timeoutScript }),
    ...(insecure !== undefined && { insecure }),
    ...(bail !== undefined && { bail }),
    ...(shapes !== undefined && { shapes }),
    ...(signal !== undefined && { signal }),
  };
}

function limitsOf({ limits = {} }: Configuration): Limits {
  const { org, loginHost } = limits;
  return {
    ...(org !== undefined && { orgPerMinute: org.requestsPerMinute }),
    ...(loginHost !== undefined && { loginHostPerMinute: loginHost.requestsPerMinute }),
  };
}
