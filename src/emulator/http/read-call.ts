import type { Context } from 'hono';
import type { Call } from '../call.ts';
import type { Host } from '../hosts/host.ts';
import { Refusal } from '../refusal.ts';
import { parseSwitches, type Switches } from '../switches.ts';
import { orgOfHost, switchesFor, timeIn, type World } from '../world.ts';

/** Header that sets switches for one request. */
const switchesHeader = 'emulator-switches';

/** The larger bodies are not read to the end: nothing here is that large. */
const longestBody = 1_000_000;

/** Makes a call of an HTTP request: finds its org, its switches and its parameters. */
export async function readCall(world: World, host: Host, context: Context): Promise<Call> {
  const org = orgOfHost(world, host);
  if (org === undefined) {
    throw new Refusal('no-such-org', `there is no org ${host.orgName ?? ''}`.slice(0, 100));
  }
  const switches = switchesFor(world, org, switchesOfRequest(context));
  const text = await readBody(context);
  const query = new URL(context.req.url).searchParams;
  return {
    method: context.req.method,
    path: host.path,
    segments: segmentsOf(context),
    query,
    header: (name) => context.req.header(name),
    parameters: await readParameters(context, { text, query, switches }),
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

function switchesOfRequest(context: Context): Partial<Switches> {
  const read = parseSwitches(context.req.header(switchesHeader) ?? '');
  if ('mistake' in read) throw new Refusal('bad-switches', read.mistake, read.mistake);
  return read;
}

async function readBody(context: Context): Promise<string> {
  const body = context.req.raw.body;
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > longestBody) {
      throw new Refusal('body-too-large', `the body has more than ${longestBody} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function segmentsOf(context: Context): Readonly<Record<string, string>> {
  return context.req.param();
}

async function readParameters(
  context: Context,
  { text, query, switches }: { text: string; query: URLSearchParams; switches: Switches },
): Promise<URLSearchParams> {
  const fromQuery = context.req.method === 'GET' || switches.parametersInQuery === 'accept';
  const form = await readForm(context.req.header('content-type') ?? '', text);
  return new URLSearchParams([...form, ...(fromQuery ? query : [])]);
}

/** The parameters of a form body. Any other body, such as JSON, has none. */
async function readForm(contentType: string, text: string): Promise<[string, string][]> {
  if (/^application\/x-www-form-urlencoded\b/i.test(contentType)) {
    return [...new URLSearchParams(text)];
  }
  if (!/^multipart\/form-data\b/i.test(contentType)) return [];
  try {
    const response = new Response(text, { headers: { 'content-type': contentType } });
    const fields = [...(await response.formData())];
    return fields.map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
  } catch {
    // A broken multipart body has no parameters.
    return [];
  }
}
