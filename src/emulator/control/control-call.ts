import type { JsonObject } from '../../model/json.ts';
import { jsonObjectIn } from '../../model/read-json.ts';
import type { Call } from '../call.ts';
import { isOfForeignPage } from '../checks/is-of-foreign-page.ts';
import { isLoopback } from '../hosts/host.ts';
import type { Org } from '../org/org.ts';
import { Refusal } from '../refusal.ts';

/**
 * The control API is for programs on this machine that talk to the emulator itself: not for web
 * pages of another origin, and not under the host names of Salesforce.
 */
export function demandControl(call: Call): void {
  const origin = call.header('origin');
  const asked = new URL(call.host.asked);
  const isOwn = origin === undefined || origin === asked.origin;
  if (!isLoopback(asked.host))
    throw new Refusal('foreign-host', 'the control API was called under another name');
  if (!isOwn || isOfForeignPage(call))
    throw new Refusal('foreign-origin', 'the control API was called by a page of another origin');
}

/** The JSON object in the body; `known` are the members it may have. */
export function readControlBody(call: Call, known: readonly string[] | 'any'): JsonObject {
  if (!/^application\/json\b/i.test(call.header('content-type') ?? '')) {
    throw badRequest('The body must be JSON, and Content-Type application/json.');
  }
  const value = jsonObjectIn(call.text);
  if (value === undefined) throw badRequest('The body is no JSON object.');
  const unknown = Object.keys(value).find((name) => known !== 'any' && !known.includes(name));
  if (unknown !== undefined) {
    throw badRequest(`There is no member ${unknown.slice(0, 60)}; there are ${known}.`);
  }
  return value;
}

/** The org that the query names, or nothing for the emulator as a whole. */
export function orgOfQuery(call: Call): Org | undefined {
  const name = call.query.get('org');
  if (name === null) return undefined;
  return existingOrg(call, name);
}

export function existingOrg(call: Call, name: string): Org {
  const org = call.world.orgs.get(name);
  if (org === undefined) throw new Refusal('no-such-org', `there is no org ${name.slice(0, 60)}`);
  return org;
}

export function badRequest(words: string): Refusal {
  return new Refusal('bad-control-request', words, words);
}
