/**
 * Issues a million access tokens in one process and prints what is in memory after each tenth of
 * them, as JSON. The requests go through all of the emulator but the sockets; its clock moves on by
 * a little more than a second with each, so that about ten thousand tokens live at a time.
 *
 *   node --expose-gc --import tsx bench/emulator-tokens.ts [tokens]
 */
import { IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { createClientKeys } from '../src/emulator/create-client-keys.ts';
import { createWorld } from '../src/emulator/create-world.ts';
import { requestListener } from '../src/emulator/http/request-listener.ts';

/** How far the clock moves on with each token. */
const stepMs = 1_100;

/** Sends a form to the token endpoint, and gives the status of the answer. */
function post(listener: RequestListener, form: string): Promise<number> {
  const request = new IncomingMessage(new Socket());
  request.method = 'POST';
  request.url = '/services/oauth2/token';
  request.headers = { host: '127.0.0.1', 'content-type': 'application/x-www-form-urlencoded' };
  request.push(form);
  request.push(null);
  return new Promise((resolve) => {
    const response = new ServerResponse(request);
    // Nothing is sent, so the answer is there when it ends.
    response.end = () => {
      resolve(response.statusCode);
      return response;
    };
    listener(request, response);
  });
}

const megabytes = (bytes: number): number => Math.round(bytes / 104_857.6) / 10;

let now = Date.now();
const world = createWorld({ clock: () => now }, await createClientKeys());
world.url = 'http://127.0.0.1';
const org = world.addOrg(world.defaultOrgName);
const { values } = world.environmentOf(org);
const value = (key: string): string => values.find((one) => one.key === key)?.value ?? '';
const form = new URLSearchParams({
  grant_type: 'client_credentials',
  client_id: value('clientId'),
  client_secret: value('clientSecret'),
}).toString();

const tokens = Number(process.argv[2] ?? 1_000_000);
const listener = requestListener(world);
const sizes: object[] = [];
for (let issued = 1; issued <= tokens; issued += 1) {
  now += stepMs;
  const status = await post(listener, form);
  if (status !== 200) throw new Error(`the emulator answered ${status}`);
  if (issued % (tokens / 10) > 0) continue;
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  const remembered = org.accessTokens.size;
  sizes.push({ issued, remembered, heapMb: megabytes(heapUsed), residentMb: megabytes(rss) });
}
console.log(JSON.stringify(sizes));
