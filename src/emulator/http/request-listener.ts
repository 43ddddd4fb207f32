import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Answer } from '../answer.ts';
import { resolveHost } from '../hosts/host.ts';
import type { World } from '../world.ts';
import { type Played, refuseForeignHost, refuseNoTarget, respond } from './respond.ts';
import { routeFinder } from './route-finder.ts';

/** Answers the requests of Node's HTTP server; all that it answers is in `routes.ts`. */
export function requestListener(world: World): RequestListener {
  const findRoute = routeFinder();

  async function play(incoming: IncomingMessage): Promise<Played> {
    const target = readTarget(incoming);
    if (target === undefined) return answered(refuseNoTarget());
    const host = resolveHost(target.host, target.url.pathname);
    if (host === undefined) return answered(refuseForeignHost());
    const route = findRoute(incoming.method ?? 'GET', host.path);
    return respond(world, { host, route, incoming, query: target.url.searchParams });
  }

  return (incoming, outgoing) => {
    play(incoming)
      .then((played) => send(outgoing, played, incoming.complete))
      // What cannot be written, such as a header with a control character in it, is no answer.
      .catch(() => outgoing.destroy());
  };
}

const answered = (answer: Answer): Played => ({ answer, fault: 'none' });

/** The host as it was asked, and the whole URL (RFC 9112 section 3.2); nothing when it is none. */
function readTarget({ url = '', headers }: IncomingMessage) {
  const { host } = headers;
  const isAbsolute = !url.startsWith('/');
  try {
    const parsed = new URL(isAbsolute ? url : `http://${host ?? ''}${url}`);
    return { url: parsed, host: isAbsolute ? parsed.host : (host ?? '') };
  } catch {
    return undefined;
  }
}

/** A body that is text leaves together with the head, in one write; a buffer takes a second one. */
function send(outgoing: ServerResponse, { answer, fault }: Played, isRead: boolean): void {
  if (fault === 'reset') {
    outgoing.destroy();
    return;
  }
  const { status, headers, body = '' } = answer;
  const length = Buffer.byteLength(body);
  outgoing.writeHead(status, {
    ...headers,
    ...(status === 204 ? {} : { 'content-length': length }),
    // The rest of a body that nobody wants is not waited for.
    ...(isRead ? {} : { connection: 'close' }),
  });
  if (fault === 'truncated') {
    const half = Buffer.from(body).subarray(0, Math.floor(length / 2));
    outgoing.write(half, () => outgoing.destroy());
  } else {
    outgoing.end(body);
  }
}
