import { Failure } from '../model/failure.ts';
import type { PlannedRun } from './plan-runs.ts';

/** One part of a run that is spread over several machines; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/8`: the second of eight parts. */
export function parseShard(text: string): Shard {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  return checkedShard(Number(index), Number(count), `--shard ${text}`);
}

/**
 * The shard of a Kubernetes Indexed Job: Kubernetes sets `JOB_COMPLETION_INDEX`, which counts from 0;
 * the manifest has to give the number of completions as `JOB_COMPLETIONS`. Outside one: `undefined`.
 */
export function shardOfJob(
  variables: Readonly<Record<string, string | undefined>>,
): Shard | undefined {
  const { JOB_COMPLETION_INDEX: index, JOB_COMPLETIONS: count } = variables;
  if (index === undefined || index === '') return undefined;
  if (count === undefined || count === '')
    throw new Failure('JOB_COMPLETION_INDEX is set, but JOB_COMPLETIONS is not', {
      exit: 'usage',
      why: 'Kubernetes does not tell a pod how many completions its job has, so no part can be taken',
      next: 'set JOB_COMPLETIONS to the completions of the job in its manifest, or give --shard i/n',
    });
  return checkedShard(Number(index) + 1, Number(count), `JOB_COMPLETION_INDEX ${index}`);
}

function checkedShard(index: number, count: number, given: string): Shard {
  if (index >= 1 && count >= 1 && index <= count) return { index, count };
  throw new Failure(`${given} names no part of a run`, {
    exit: 'usage',
    why: 'a shard is written i/n, with i from 1 to n',
    next: 'give --shard 1/4 to the first of four machines, --shard 2/4 to the second, and so on',
  });
}

/**
 * Places in the plan of the runs of one shard, in their order. The same runs give the same shards on every machine, and
 * their shares of requests are as even as can be.
 *
 * An org stays whole as long as there are as many orgs as shards: limits per org are kept by one
 * machine, which cannot see the others.
 */
export function placesOf(runs: readonly PlannedRun[], { index, count }: Shard): readonly number[] {
  const orgs = indexesByOrg(runs);
  const groups = orgs.length >= count ? orgs : [...runs.keys()].map((at) => [at]);
  const mine = new Set(shares(runs, groups, count)[index - 1]);
  return [...runs.keys()].filter((at) => mine.has(at));
}

function indexesByOrg(runs: readonly PlannedRun[]): readonly (readonly number[])[] {
  const byOrg = new Map<string, number[]>();
  for (const [at, { target }] of runs.entries())
    byOrg.set(target.name, [...(byOrg.get(target.name) ?? []), at]);
  return [...byOrg.values()];
}

/** Longest processing time first: the heaviest group goes to the share that has least so far. */
function shares(
  runs: readonly PlannedRun[],
  groups: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const weighed = groups
    .map((group) => ({ group, weight: weightOf(group.map((at) => runs[at])) }))
    .sort((a, b) => b.weight - a.weight || (a.group[0] ?? 0) - (b.group[0] ?? 0));
  const loads = Array.from({ length: count }, () => ({ weight: 0, members: [] as number[] }));
  for (const { group, weight } of weighed) {
    const lightest = loads.reduce((least, one) => (one.weight < least.weight ? one : least));
    lightest.weight += weight;
    lightest.members.push(...group);
  }
  return loads.map(({ members }) => members);
}

function weightOf(runs: readonly (PlannedRun | undefined)[]): number {
  return runs.reduce((sum, run) => sum + (run === undefined ? 0 : requestsOf(run)), 0);
}

/** How many requests a run sends, about. */
export function requestsOf({ subject }: PlannedRun): number {
  return Math.max(
    1,
    'flow' in subject
      ? subject.flow.requests.length +
          subject.flow.negativeCases.reduce((sum, { after = [] }) => sum + 1 + after.length, 0)
      : itemsIn(subject.collection),
  );
}

function itemsIn(node: unknown): number {
  const items: unknown =
    typeof node === 'object' && node !== null ? Reflect.get(node, 'item') : undefined;
  return Array.isArray(items) ? items.reduce((sum, item) => sum + itemsIn(item), 0) : 1;
}
