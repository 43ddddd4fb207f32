/**
 * 50 emulated orgs by 6 collections of 2 requests each: our pool against a shell loop of
 * `newman run`, and against `newman run -d` with a row for each org.
 *
 *   npm run build && npx tsx bench/suite.ts [--orgs 50] [--sample 20] [--rounds 1]
 *
 * The loop is measured on a sample, spread over the suite, and scaled; `--sample 300` runs it all.
 * `--rounds 10` repeats our part, to see whether memory stays flat.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Emulator, startEmulator } from '../src/emulator/start-emulator.ts';
import { flowNamed } from '../src/flows/index.ts';
import { collectionOf } from '../src/generator/collection-of.ts';
import { type Environment, valuesByKey } from '../src/model/environment.ts';
import type { FlowId } from '../src/model/flow.ts';
import { createRedactor } from '../src/redaction/redactor.ts';
import { runMatrix } from '../src/regression/matrix.ts';
import type { PlannedRun } from '../src/regression/plan-runs.ts';
import type { RegressionOutcome } from '../src/regression/run-regression.ts';
import { startPool } from '../src/runner/pool/start-pool.ts';
import { goalsOf, reportGoals } from './suite-goals.ts';
import { type Memory, watchMemory } from './suite-memory.ts';
import { newmanRun, type Verdicts } from './suite-newman.ts';

const suite: readonly { readonly flow: FlowId; readonly requests: readonly string[] }[] = [
  { flow: 'client-credentials', requests: ['token', 'user-info'] },
  { flow: 'client-credentials', requests: ['token-basic', 'identity-url'] },
  { flow: 'jwt-bearer', requests: ['token', 'user-info'] },
  { flow: 'jwt-bearer', requests: ['token', 'api-versions'] },
  { flow: 'username-password', requests: ['token', 'user-info'] },
  { flow: 'username-password', requests: ['token', 'objects'] },
];

const { values: options } = parseArgs({
  options: {
    orgs: { type: 'string', default: '50' },
    sample: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '1' },
  },
});

const subjects = suite.map(({ flow: id, requests }) => {
  const flow = flowNamed(id);
  return {
    flow: {
      ...flow,
      requests: flow.requests.filter((one) => requests.includes(one.id)),
      negativeCases: [],
    },
  };
});

function planFor(emulator: Emulator, orgs: readonly string[]): readonly PlannedRun[] {
  return orgs.flatMap((name) => {
    const target = { name, environment: emulator.environment(name) };
    return subjects.map((subject) => ({ name: subject.flow.id, target, subject, leftOut: [] }));
  });
}

/** Processor seconds: of a process and of those of its children that have ended. */
function processorSeconds(pid: number | 'self'): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at] ?? 0), 0);
  return ticks / 100;
}

interface Ours {
  readonly seconds: number;
  readonly processor: number;
  readonly outcome: RegressionOutcome;
  /** Of each round. */
  readonly memory: readonly Memory[];
}

const workers = availableParallelism();
const builtWorker = new URL('../dist/runner/pool/worker.js', import.meta.url);

async function runOurs(runs: readonly PlannedRun[], rounds: number): Promise<Ours> {
  const begin = performance.now();
  const idle = processorSeconds('self');
  const pool = startPool({
    workers,
    ...(existsSync(builtWorker) && { program: builtWorker }),
  });
  const memory: Memory[] = [];
  let outcome: RegressionOutcome | undefined;
  let seconds = 0;
  let processor = 0;
  for (let round = 0; round < rounds; round++) {
    const watch = watchMemory(() => [process.pid, ...pool.pids()]);
    outcome = await runMatrix({
      runs,
      pool,
      workers,
      version: 'bench',
      redactor: createRedactor(),
      collectionOf: async (flow) => collectionOf(flow),
      generated: async () => [],
      now: Date.now,
      settings: {},
      clock: { now: () => performance.now(), sleep },
    });
    if (round === 0) {
      seconds = (performance.now() - begin) / 1000;
      const busy = pool.pids().map(processorSeconds);
      processor = busy.reduce((sum, one) => sum + one, processorSeconds('self') - idle);
    }
    memory.push(watch.stop());
  }
  await pool.close();
  if (outcome === undefined) throw new Error('--rounds must be at least 1');
  return { seconds, processor, outcome, memory };
}

/** Every verdict of a run of ours: request, assertion, passed or not. */
function verdictsOf(outcome: RegressionOutcome, at: number): Verdicts {
  const { requests = [] } = outcome.result.collections[at] ?? {};
  return requests.flatMap((request) =>
    request.assertions.map(({ name, outcome: end }) => `${request.name} / ${name}: ${end}`),
  );
}

interface Peer {
  readonly seconds: number;
  readonly processor: number;
  /** Of the runs that were compared, those whose verdicts differ from ours. */
  readonly different: readonly string[];
}

const folder = mkdtempSync(join(tmpdir(), 'grantsmith-bench-'));

function written(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(value), { mode: 0o600 });
  return path;
}

async function runLoop(
  runs: readonly PlannedRun[],
  sample: number,
  ours: RegressionOutcome,
): Promise<Peer> {
  const different: string[] = [];
  const files = subjects.map(({ flow }, at) =>
    written(`collection-${at}.json`, collectionOf(flow)),
  );
  let seconds = 0;
  const idle = processorSeconds('self');
  for (let n = 0; n < sample; n++) {
    const at = Math.floor((n * runs.length) / sample) + (n % subjects.length);
    const run = runs[at % runs.length];
    if (run === undefined) continue;
    const environment = written('environment.json', run.target.environment);
    const collection = files[(at % runs.length) % subjects.length] ?? '';
    const begin = performance.now();
    const verdicts = await newmanRun(['run', collection, '-e', environment], folder);
    seconds += (performance.now() - begin) / 1000;
    if (verdicts.join('\n') !== verdictsOf(ours, at % runs.length).join('\n'))
      different.push(`${run.target.name} ${run.name}`);
  }
  const scale = runs.length / sample;
  const processor = (processorSeconds('self') - idle) * scale;
  return { seconds: seconds * scale, processor, different };
}

async function runRows(
  environments: readonly Environment[],
  ours: RegressionOutcome,
): Promise<Peer> {
  // A row overrides what scripts write, so it holds only what a person fills in.
  const rows = environments.map((environment) =>
    Object.fromEntries([...valuesByKey(environment)].filter(([name]) => !name.startsWith('_'))),
  );
  const data = written('rows.json', rows);
  const different: string[] = [];
  const begin = performance.now();
  const idle = processorSeconds('self');
  for (const [at, { flow }] of subjects.entries()) {
    const collection = written('collection.json', collectionOf(flow));
    // What scripts write must have a place: with an environment active they write there.
    const environment = written('empty.json', { name: 'empty', values: [] });
    const verdicts = await newmanRun(['run', collection, '-e', environment, '-d', data], folder);
    const expected = environments.flatMap((_one, org) =>
      verdictsOf(ours, org * subjects.length + at),
    );
    if (verdicts.join('\n') !== expected.join('\n')) different.push(flow.id);
  }
  const seconds = (performance.now() - begin) / 1000;
  return { seconds, processor: processorSeconds('self') - idle, different };
}

const times = (peer: number, ours: number): string => `${(peer / ours).toFixed(1)}x ours`;

function report(name: string, peer: Peer, ours: Ours): void {
  const { seconds, processor, different } = peer;
  console.log(`${name}: ${seconds.toFixed(1)} s, ${times(seconds, ours.seconds)}`);
  console.log(`  ${processor.toFixed(1)} s of processor, ${times(processor, ours.processor)}`);
  console.log(
    `  verdicts ${different.length === 0 ? 'identical' : `DIFFERENT: ${different.join(', ')}`}`,
  );
}

const emulator = await startEmulator();
try {
  const orgs = Array.from({ length: Number(options.orgs) }, (_, at) => `org-${at + 1}`);
  for (const org of orgs) emulator.addOrg(org);
  const runs = planFor(emulator, orgs);
  console.log(
    `${runs.length} runs: ${orgs.length} emulated orgs by ${suite.length} collections of 2 requests; ${workers} workers, ` +
      `${existsSync(builtWorker) ? 'built' : 'from the sources (npm run build makes them lighter)'}`,
  );
  const ours = await runOurs(runs, Number(options.rounds));
  const { assertions, failed, skipped } = ours.outcome.result.summary;
  console.log(`grantsmith, ${workers} warm workers: ${ours.seconds.toFixed(1)} s`);
  console.log(`  ${ours.processor.toFixed(1)} s of processor, the emulator's included`);
  console.log(`  ${assertions} assertions, ${failed} failed, ${skipped} skipped`);
  for (const [round, { together, addedUp }] of ours.memory.entries())
    console.log(
      `  until ${(round + 1) * runs.length} runs: at most ${together.toFixed(0)} MB in all processes, with the emulator, ` +
        `shared pages counted once; ${addedUp.toFixed(0)} MB when each counts them`,
    );

  const sample = Math.min(Number(options.sample), runs.length);
  const loop = await runLoop(runs, sample, ours.outcome);
  report(`shell loop of newman run (${sample} of ${runs.length}, scaled)`, loop, ours);
  const rows = await runRows(
    orgs.map((org) => emulator.environment(org)),
    ours.outcome,
  );
  report(`newman run -d (${suite.length} x ${orgs.length} rows)`, rows, ours);
  reportGoals(goalsOf(ours, loop, rows));
} finally {
  await emulator.stop();
  rmSync(folder, { recursive: true });
}
