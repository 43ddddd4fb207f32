import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { Answer } from '../answer.ts';
import type { Endpoint } from '../endpoints/endpoint.ts';
import { resolveHost } from '../hosts/host.ts';
import { Refusal } from '../refusal.ts';
import { routes } from '../routes.ts';
import type { World } from '../world.ts';
import { type Played, refuseForeignHost, respond } from './respond.ts';

type Bindings = { Bindings: HttpBindings };

/** The emulator as a function from request to response; it needs no socket. */
export function createApp(world: World): Hono<Bindings> {
  const app = new Hono<Bindings>({ getPath: routedPath });
  for (const [method, path, endpoint] of routes) {
    app.on(method === '*' ? anyMethod : [method], path, (context) =>
      serve(world, context, endpoint),
    );
  }
  // A path that is there, asked with another method.
  for (const [, path] of routes) {
    app.all(path, (context) => serve(world, context, methodNotAllowed));
  }
  app.notFound((context) => serve(world, context, noSuchPage));
  return app;
}

const anyMethod = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The path that the table of routes is about, without the prefixes of org and host. */
function routedPath(request: Request): string {
  const path = pathOf(request.url);
  return resolveHost(request.headers.get('host') ?? '', path)?.path ?? path;
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('://') + 3);
  const end = url.slice(start).search(/[?#]/);
  return start < 0 ? '/' : url.slice(start, end < 0 ? undefined : start + end);
}

async function serve(
  world: World,
  context: Context<Bindings>,
  endpoint: Endpoint,
): Promise<Response> {
  const host = resolveHost(context.req.header('host') ?? '', pathOf(context.req.url));
  if (host === undefined) return send(context, { answer: refuseForeignHost(), fault: 'none' });
  return send(context, await respond(world, host, { context, endpoint }));
}

function methodNotAllowed(): Answer {
  throw new Refusal('method-not-allowed', 'the path is there, but not for this method');
}

function noSuchPage(call: { path: string }): Answer {
  const isApi = call.path.startsWith('/services/data');
  throw new Refusal(
    isApi ? 'not-found' : 'no-such-page',
    `nothing is at ${call.path.slice(0, 100)}`,
  );
}

/**
 * Hands the answer to the server. Three kinds cannot go as a `Response`: one without a content type,
 * to which the server would add one, one that breaks off, and none at all.
 */
function send(context: Context<Bindings>, { answer, fault }: Played): Response {
  const outgoing = context.env?.outgoing;
  const isPlain = answer.body === undefined || 'content-type' in answer.headers;
  const breaks = fault === 'reset' || fault === 'truncated';
  if (outgoing === undefined || (isPlain && !breaks)) {
    return new Response(answer.body ?? null, { status: answer.status, headers: answer.headers });
  }
  if (fault === 'reset') {
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  }
  const body = Buffer.from(answer.body ?? '');
  outgoing.writeHead(answer.status, { ...answer.headers, 'content-length': body.length });
  if (fault === 'truncated') {
    outgoing.write(body.subarray(0, Math.floor(body.length / 2)), () => outgoing.destroy());
  } else {
    outgoing.end(body);
  }
  return RESPONSE_ALREADY_SENT;
}
