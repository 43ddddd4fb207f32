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
  readonly requests: { readonly average: number };
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

/** Requests a second that a server answers well, over ten connections. */
async function throughput(name: string, seconds: number): Promise<number> {
  // Cast: autocannon has no types, and is installed for the benches alone.
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
  return withServer(name, async ({ url, body }) => {
    const load = { url, body, headers, method: 'POST', connections: 10 };
    await autocannon({ ...load, duration: 1 });
    const { requests, non2xx, errors } = await autocannon({ ...load, duration: seconds });
    if (non2xx + errors > 0) throw new Error(`${name} refused ${non2xx}, failed ${errors}`);
    return requests.average;
  });
}

/** Milliseconds from the start of the process to the first answer. */
async function firstAnswer(name: string): Promise<number> {
  const start = performance.now();
  return withServer(name, async ({ url, body }) => {
    const response = await fetch(url, { method: 'POST', body, headers });
    if (!response.ok) throw new Error(`${name} answered ${response.status}`);
    await response.text();
    return performance.now() - start;
  });
}

const residentMb = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Resident memory after each of so many equal bursts of tokens. */
async function memory(bursts: number, tokens: number): Promise<readonly number[]> {
  // Cast: as above.
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon;
  return withServer('grantsmith', async ({ url, body, pid }) => {
    const load = { url, body, headers, method: 'POST', connections: 10, amount: tokens };
    const sizes: number[] = [];
    while (sizes.length < bursts) {
      await autocannon(load);
      sizes.push(residentMb(pid));
    }
    return sizes;
  });
}

function rowOf(name: string, loads: Rounds, starts: Rounds): Record<string, string> {
  return {
    server: name,
    'requests a second': median(loads[name] ?? []).toFixed(0),
    'ours over it': ratio(loads, 'grantsmith', name).toFixed(2),
    'first answer, ms': median(starts[name] ?? []).toFixed(0),
  };
}

export interface EmulatorPlan {
  readonly rounds: number;
  readonly seconds: number;
  /** Tokens of one burst; memory is looked at after each of four. */
  readonly tokens: number;
}

/** The emulator's token endpoint under load, each assertion verified, against three others. */
export async function measureEmulator(plan: EmulatorPlan): Promise<Section> {
  const each = (measure: (name: string) => Promise<number>) =>
    Object.fromEntries(servers.map((name) => [name, () => measure(name)]));
  const loads = await interleaved(
    each((name) => throughput(name, plan.seconds)),
    plan.rounds,
  );
  const starts = await interleaved(each(firstAnswer), plan.rounds);
  const sizes = await memory(4, plan.tokens);
  const [, second = Number.NaN, , fourth = Number.NaN] = sizes;
  return {
    title: 'Emulator',
    how:
      `${plan.rounds} interleaved rounds of ${plan.seconds} s over ten connections, each server in a ` +
      'process of its own. Ours and the bare node:http handler verify an RS256 assertion on every ' +
      'request; oidc-provider issues opaque tokens, oauth2-mock-server signs its own.',
    rows: servers.map((name) => rowOf(name, loads, starts)),
    goals: [
      atLeast('share of bare node:http', 0.6, ratio(loads, 'grantsmith', 'bare')),
      atLeast('times oidc-provider', 1.3, ratio(loads, 'grantsmith', 'oidc-provider')),
      atLeast('times oauth2-mock-server', 5, ratio(loads, 'grantsmith', 'oauth2-mock-server')),
      atMost('first answer, times bare', 1.5, ratio(starts, 'grantsmith', 'bare')),
      atMost('memory of the second half over the first', 1.1, fourth / second),
    ],
    account:
      `Resident memory after each ${plan.tokens} tokens: ${sizes.map((mb) => mb.toFixed(0)).join(', ')} MB. ` +
      'This is shorter than a million tokens, and no extrapolation is made from it.',
  };
}
