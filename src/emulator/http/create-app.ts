import type { IncomingMessage, ServerResponse } from 'node:http';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Answer } from '../answer.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { resolveHost } from '../hosts/host.ts';
import { Refusal } from '../refusal.ts';
import { routes } from '../routes.ts';
import { shorten } from '../show-value.ts';
import type { World } from '../world.ts';
import { type Played, refuseForeignHost, respond } from './respond.ts';

type NodeHttp = { Bindings: { incoming: IncomingMessage; outgoing: ServerResponse } };

/** The routes of the emulator on Node's HTTP server; all that it answers is in `routes.ts`. */
export function createApp(world: World): Hono<NodeHttp> {
  const app = new Hono<NodeHttp>({ getPath: ({ url }) => resolveUrl(url)?.path ?? '/' });
  for (const [method, path, endpoint] of routes) {
    const methods = method === '*' ? anyMethod : [method];
    app.on(methods, path, (context) => serve(world, context, endpoint));
  }
  // A path that is there, asked with another method.
  for (const [, path] of routes) {
    app.all(path, (context) => serve(world, context, methodNotAllowed));
  }
  app.notFound((context) => serve(world, context, noSuchPage));
  return app;
}

const anyMethod = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The emulated host of a URL; the adaptor has put the `Host` header into it. */
function resolveUrl(url: string) {
  const [, host = '', path = '/'] = /^https?:\/\/([^/?#]*)([^?#]*)/.exec(url) ?? [];
  return resolveHost(host, path);
}

async function serve(
  world: World,
  context: Context<NodeHttp>,
  endpoint: Endpoint,
): Promise<Response> {
  const { incoming, outgoing } = context.env;
  const host = resolveUrl(context.req.url);
  const segments: Readonly<Record<string, string>> = context.req.param();
  const request = { incoming, segments, url: context.req.url };
  if (host === undefined) send(outgoing, { answer: refuseForeignHost(), fault: 'none' });
  else send(outgoing, await respond(world, { host, request, endpoint }));
  return RESPONSE_ALREADY_SENT;
}

function methodNotAllowed(): Answer {
  throw new Refusal('method-not-allowed', 'the path is there, but not for this method');
}

function noSuchPage(call: { path: string }): Answer {
  const isApi = call.path.startsWith('/services/data');
  throw new Refusal(isApi ? 'not-found' : 'no-such-page', `nothing is at ${shorten(call.path)}`);
}

/**
 * Writes the answer on the connection itself: the adaptor would add a content type where Salesforce
 * sends none, and it cannot break off. A body that is text leaves together with the head, in one
 * write; a buffer takes a second one, which costs as much as all of the emulator's own work.
 */
function send(outgoing: ServerResponse, { answer, fault }: Played): void {
  if (fault === 'reset') {
    outgoing.destroy();
    return;
  }
  const { status, headers, body = '' } = answer;
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) };
  outgoing.writeHead(status, { ...headers, ...length });
  if (fault === 'truncated') {
    const half = Buffer.from(body).subarray(0, Math.floor(Buffer.byteLength(body) / 2));
    outgoing.write(half, () => outgoing.destroy());
  } else {
    outgoing.end(body);
  }
}
