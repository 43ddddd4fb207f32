import type { IncomingMessage } from 'node:http';
import type { Call } from '../call.ts';
import type { Host } from '../hosts/host.ts';
import { Refusal } from '../refusal.ts';
import { shorten } from '../show-value.ts';
import { parseSwitches, type Switches } from '../switches.ts';
import { orgOfHost, switchesFor, timeIn, type World } from '../world.ts';
import { readForm } from './read-form.ts';

/** A request that a route was found for. */
export interface RoutedRequest {
  readonly incoming: IncomingMessage;
  /** The named segments of the route, decoded. */
  readonly segments: Readonly<Record<string, string>>;
  readonly url: string;
}

/** Header that sets switches for one request. */
const switchesHeader = 'emulator-switches';

/** Longer bodies are not read to the end: nothing here is that long. */
const longestBody = 1_000_000;

/** Makes a call of an HTTP request: finds its org, its switches and its parameters. */
export async function readCall(
  world: World,
  host: Host,
  { incoming, segments, url }: RoutedRequest,
): Promise<Call> {
  const org = orgOfHost(world, host);
  if (org === undefined) {
    throw new Refusal('no-such-org', `there is no org ${shorten(host.orgName ?? '')}`);
  }
  const method = incoming.method ?? 'GET';
  const header = (name: string) => headerOf(incoming, name);
  const switches = switchesFor(world, org, switchesOfRequest(header(switchesHeader)));
  const body = await readBody(incoming);
  const query = new URLSearchParams(/\?([^#]*)/.exec(url)?.[1] ?? '');
  const form = await readForm(header('content-type') ?? '', body);
  const takesQuery = method === 'GET' || switches.parametersInQuery === 'accept';
  return {
    method,
    path: host.path,
    segments,
    query,
    header,
    parameters: takesQuery && query.size > 0 ? new URLSearchParams([...form, ...query]) : form,
    text: body.toString('utf8'),
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

async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    if (length > longestBody) {
      throw new Refusal('body-too-large', `the body has more than ${longestBody} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
