import type { Emulator } from '../../emulator/start-emulator.ts';
import type { Limits } from '../../runner/pool/run-gently.ts';
import { type Matrix, runMatrix } from '../matrix.ts';
import type { PlannedRun } from '../plan-runs.ts';
import { byConfiguration, preflight } from '../preflight.ts';
import type { RegressionOutcome } from '../run-regression.ts';
import { placesOf, type Shard } from '../shard.ts';
import type { Target } from '../target.ts';
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
  const workers = wanted.workers ?? configuration.workers ?? wanted.cores;
  const { startPool } = await import('../../runner/pool/start-pool.ts');
  // They load Newman while the orgs and the collections are made.
  const pool = startPool({ workers, ahead: Math.min(workers, chosen.size) });
  let emulator: Emulator | undefined;
  try {
    emulator = names.length === 0 ? undefined : await emulatorWith(names);
    if (emulator !== undefined) wanted.onEmulator?.(emulator.url);
    const emulated = emulatedTargets(names, emulator);
    const real = Object.fromEntries(Object.entries(orgs).filter(([name]) => chosen.has(name)));
    const targets = [...configuredTargets({ orgs: real }, wanted.sources), ...emulated];
    const all = configuredRuns(configuration, targets, wanted.readCollection);
    return await runShard(chosenRuns(all, choice), wanted, { pool, workers });
  } finally {
    await pool.close();
    await emulator?.stop();
  }
}

function emulatedTargets(
  names: readonly string[],
  emulator: Emulator | undefined,
): readonly Target[] {
  if (emulator === undefined) return [];
  return names.map((name) => ({ name, environment: emulator.environment(name) }));
}

async function runShard(
  all: readonly PlannedRun[],
  wanted: ConfiguredRun,
  machines: Pick<Matrix, 'pool' | 'workers'>,
): Promise<RegressionOutcome> {
  const { shard } = wanted;
  const places = shard === undefined ? [...all.keys()] : placesOf(all, shard);
  const runs = all.filter((_run, at) => places.includes(at));
  preflight(runs, byConfiguration);
  wanted.onPlan?.(runs.length);
  const outcome = await runInPool(runs, wanted, machines);
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
  machines: Pick<Matrix, 'pool' | 'workers'>,
): Promise<RegressionOutcome> {
  const { configuration } = wanted;
  const { collectionForRun } = await import('../../generator/collection-of.ts');
  return await runMatrix({
    ...wanted,
    ...machines,
    runs,
    settings: settingsOf(wanted),
    limits: limitsOf(configuration),
    retries: configuration.retries ?? 0,
    collectionOf: async (flow) => collectionForRun(flow),
    generated: generatedCollections,
  });
}

async function generatedCollections(): Promise<readonly unknown[]> {
  const { generate } = await import('../../generator/generate.ts');
  const files = await generate();
  return files
    .filter(({ path }) => path.endsWith('.postman_collection.json'))
    .map(({ text }): unknown => JSON.parse(text));
}

function settingsOf({ configuration, signal, shapes }: ConfiguredRun): Matrix['settings'] {
  const { timeout, timeoutRequest, timeoutScript, insecure, bail } = configuration;
  return {
    ...(timeout !== undefined && { timeoutMs: timeout }),
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
