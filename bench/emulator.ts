import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { atLeast, atMost, interleaved, type Rounds, ratio, type Section } from './section.ts';
import { median } from './signing/median.ts';

/** What every program in bench/servers prints when it listens. */
interface Listening {
  readonly url: string;
  readonly body: string;
  readonly pid: number;
}

interface Load {
  readonly requests: { readonly average: number; readonly total: number };
  readonly non2xx: number;
  readonly errors: number;
}

type Autocannon = (options: object) => Promise<Load>;

const servers = ['grantsmith', 'bare', 'oidc-provider', 'oauth2-mock-server'] as const;
const headers = { 'content-type': 'application/x-www-form-urlencoded' };

/** A server in a process of its own, while `use` needs it. */
async function withServer<T>(name: string, use: (server: Listening) => Promise<T>): Promise<T> {
  const program = new URL(`./servers/${name}.mjs`, import.meta.url).pathname;
  const child: ChildProcess = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    if (child.stdout === null) throw new Error(`${name} has no output`);
    for await (const line of createInterface(child.stdout)) {
      // Cast: other lines are for people; ours is an object of this kind.
      if (line.startsWith('{')) return await use(JSON.parse(line) as Listening);
    }
    throw new Error(`${name} ended before it listened`);
  } finally {
    child.kill();
  }
}

/** Milliseconds in which the threads of a process have run, in the program and in the kernel. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  // Columns 14 and 15 of proc(5), in ticks of 10 ms.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Until V8 has compiled what a server runs: it takes seconds, and longer for a server of many functions. */
const warmUpSeconds = 4;

const startsARound = 9;

/** Requests that a server answers well over ten connections. */
interface Speed {
  readonly aSecond: number;
  /** In a second in which it has a processor. */
  readonly aProcessorSecond: number;
}

async function speedOf(name: string, seconds: number): Promise<Speed> {
  // Cast: autocannon has no types, and is installed for the benches alone.
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
  return withServer(name, async ({ url, body, pid }) => {
    const load = { url, body, headers, method: 'POST', connections: 10 };
    await autocannon({ ...load, duration: warmUpSeconds });
    const before = processorTime(pid);
    const { requests, non2xx, errors } = await autocannon({ ...load, duration: seconds });
    const taken = processorTime(pid) - before;
    if (non2xx + errors > 0) throw new Error(`${name} refused ${non2xx}, failed ${errors}`);
    return { aSecond: requests.average, aProcessorSecond: (requests.total / taken) * 1000 };
  });
}

/**
 * Milliseconds from the start of the process to the first answer. Every server makes keys first, and how
 * soon two primes are found is luck: hence many more rounds than of the load.
 */
async function firstAnswer(name: string): Promise<number> {
  const start = performance.now();
  return withServer(name, async ({ url, body }) => {
    const response = await fetch(url, { method: 'POST', body, headers });
    if (!response.ok) throw new Error(`${name} answered ${response.status}`);
    await response.text();
    return performance.now() - start;
  });
}

/** The same rounds, by the clock and by the time that the server had a processor. */
interface Speeds {
  readonly clock: Rounds;
  readonly processor: Rounds;
}

async function measureSpeeds({ rounds, seconds }: EmulatorPlan): Promise<Speeds> {
  const clock: Record<string, number[]> = {};
  const measure = async (name: string): Promise<number> => {
    const { aSecond, aProcessorSecond } = await speedOf(name, seconds);
    clock[name] = [...(clock[name] ?? []), aSecond];
    return aProcessorSecond;
  };
  return { processor: await interleaved(forEachServer(measure), rounds), clock };
}

const forEachServer = (measure: (name: string) => Promise<number>) =>
  Object.fromEntries(servers.map((name) => [name, () => measure(name)]));

function rowOf(name: string, speeds: Speeds, starts: Rounds): Record<string, string> {
  return {
    server: name,
    'requests a second': median(speeds.clock[name] ?? []).toFixed(0),
    'ours over it': ratio(speeds.clock, 'grantsmith', name).toFixed(2),
    'processor, µs a request': (1e6 / median(speeds.processor[name] ?? [])).toFixed(0),
    'ours over it, by processor': ratio(speeds.processor, 'grantsmith', name).toFixed(2),
    'first answer, ms': median(starts[name] ?? []).toFixed(0),
  };
}

export interface EmulatorPlan {
  readonly rounds: number;
  readonly seconds: number;
}

/** The emulator's token endpoint under load, each assertion verified, against three others. */
export async function measureEmulator(plan: EmulatorPlan): Promise<Section> {
  const speeds = await measureSpeeds(plan);
  const starts = await interleaved(forEachServer(firstAnswer), startsARound * plan.rounds);
  const times = (name: string) => ratio(speeds.processor, 'grantsmith', name);
  return {
    title: 'Emulator',
    how:
      `${plan.rounds} interleaved rounds of ${plan.seconds} s over ten connections, after ` +
      `${warmUpSeconds} s to warm up, each server in a process of its own. Ours and the bare node:http ` +
      'handler verify an RS256 assertion on every request; oidc-provider issues opaque tokens for a client secret; oauth2-mock-server signs a ' +
      'JWT. All keys have 2048 bits. The goals count processor time, of all threads and in the ' +
      'kernel: by the clock, whoever signs beside its event loop uses a second core.',
    rows: servers.map((name) => rowOf(name, speeds, starts)),
    goals: [
      atLeast('share of bare node:http', 0.6, times('bare')),
      atLeast('times oidc-provider', 1.3, times('oidc-provider')),
      atLeast('times oauth2-mock-server', 5, times('oauth2-mock-server')),
      atMost('first answer, times bare', 1.5, ratio(starts, 'grantsmith', 'bare')),
    ],
    account:
      'What the emulator takes beyond the bare handler goes to claims and checks, to the journal, to ' +
      'remembering tokens and the garbage collection after both, and to routing, each a few microseconds. ' +
      'Forms are read by their parts, which takes a sixth of the time of URLSearchParams. Its first answer ' +
      'waits for two keys; they are put together of four primes, sought side by side.',
  };
}
