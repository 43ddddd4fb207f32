import type { IncomingMessage } from 'node:http';
import type { Call } from '../call.ts';
import type { Host } from '../hosts/host.ts';
import { Refusal } from '../refusal.ts';
import { shorten } from '../show-value.ts';
import { parseSwitches, type Switches } from '../switches.ts';
import { orgOfHost, switchesFor, timeIn, type World } from '../world.ts';
import { readBody } from './read-body.ts';
import { readForm } from './read-form.ts';
import type { FoundRoute } from './route-finder.ts';

/** A request that a host and a route were found for. */
export interface RoutedRequest {
  readonly incoming: IncomingMessage;
  readonly host: Host;
  readonly route: FoundRoute;
  readonly query: URLSearchParams;
}

/** Header that sets switches for one request. */
const switchesHeader = 'emulator-switches';

/** Makes a call of an HTTP request: finds its org, its switches and its parameters. */
export async function readCall(
  world: World,
  { incoming, host, route, query }: RoutedRequest,
): Promise<Call> {
  const org = orgOfHost(world, host);
  if (org === undefined) {
    throw new Refusal('no-such-org', `there is no org ${shorten(host.orgName ?? '')}`);
  }
  const method = incoming.method ?? 'GET';
  const header = (name: string) => headerOf(incoming, name);
  const switches = switchesFor(world, org, switchesOfRequest(header(switchesHeader)));
  const body = await readBody(incoming);
  const text = body.toString('utf8');
  const form = await readForm(header('content-type') ?? '', body, text);
  const takesQuery = method === 'GET' || switches.parametersInQuery === 'accept';
  return {
    method,
    path: host.path,
    segments: route.segments,
    query,
    header,
    parameters: takesQuery && query.size > 0 ? new URLSearchParams([...form, ...query]) : form,
    text,
    host,
    org,
    switches,
    now: timeIn(world, switches),
    random: world.random,
    world,
    passed: [],
  };
}

function headerOf(incoming: IncomingMessage, name: string): string | undefined {
  const value = incoming.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}

function switchesOfRequest(header: string | undefined): Partial<Switches> {
  if (header === undefined) return {};
  const read = parseSwitches(header);
  if ('mistake' in read) throw new Refusal('bad-switches', read.mistake, read.mistake);
  return read;
}
