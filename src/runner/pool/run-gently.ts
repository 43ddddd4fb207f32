import { valuesByKey } from '../../model/environment.ts';
import type { CollectionRun } from '../run-collection.ts';
import type { RunCollection } from './retry-transport.ts';

/** Requests that may be sent in a minute. Absent: as many as there are. */
export interface Limits {
  readonly orgPerMinute?: number;
  readonly loginHostPerMinute?: number;
}

export interface Clock {
  /** Milliseconds, from any beginning. */
  now(): number;
  /** Ends early when the signal is raised. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<unknown>;
}

/** How many requests of a run count towards a limit. */
export interface Costs {
  readonly requests: number;
  readonly logins: number;
}

/**
 * Lets a run begin only when its org and the host it logs in at have room for its requests. Runs
 * are paced: one that sends thirty requests at sixty a minute keeps the next away for half a minute.
 */
export function runGently<Run extends CollectionRun>(
  run: RunCollection<Run>,
  limits: Limits,
  { now, sleep }: Clock,
  costsOf: (run: CollectionRun) => Costs = countedCosts,
): RunCollection<Run> {
  const freeAt = new Map<string, number>();
  return async (asked) => {
    const { requests, logins } = costsOf(asked);
    const claims = [
      claimOf(`org ${asked.target}`, requests, limits.orgPerMinute),
      claimOf(`login ${loginHostOf(asked)}`, logins, limits.loginHostPerMinute),
    ];
    const begins = Math.max(now(), ...claims.map(({ key }) => freeAt.get(key) ?? 0));
    for (const { key, milliseconds } of claims) freeAt.set(key, begins + milliseconds);
    const wait = begins - now();
    if (wait > 0) await sleep(wait, asked.signal);
    return run(asked);
  };
}

const minute = 60_000;

function claimOf(
  key: string,
  cost: number,
  perMinute: number | undefined,
): { readonly key: string; readonly milliseconds: number } {
  return { key, milliseconds: perMinute === undefined ? 0 : (cost * minute) / perMinute };
}

/** The host that gives out the tokens. */
function loginHostOf({ environment }: CollectionRun): string {
  const url = valuesByKey(environment).get('url') ?? '';
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Requests of the collection, and those of them that go to an OAuth endpoint. */
export function countedCosts({ collection }: CollectionRun): Costs {
  const requests = requestsIn(collection).map((request) => JSON.stringify(request) ?? '');
  return {
    requests: requests.length,
    logins: requests.filter((text) => text.includes('/services/oauth2/')).length,
  };
}

function requestsIn(node: unknown): readonly unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  const items: unknown = Reflect.get(node, 'item');
  if (Array.isArray(items)) return items.flatMap(requestsIn);
  const request: unknown = Reflect.get(node, 'request');
  return request === undefined ? [] : [request];
}
