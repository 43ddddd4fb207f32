import type {
  IncomingMessage,
  OutgoingHttpHeaders,
  RequestListener,
  ServerResponse,
} from 'node:http';
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
    const host = resolveHost(target.host, target.path);
    if (host === undefined) return answered(refuseForeignHost());
    const route = findRoute(incoming.method ?? 'GET', host.path);
    return respond(world, { host, route, incoming, query: target.query });
  }

  return (incoming, outgoing) => {
    play(incoming)
      .then((played) => send(outgoing, played, incoming.complete))
      // What cannot be written, such as a header with a control character in it, is no answer.
      .catch(() => outgoing.destroy());
  };
}

const answered = (answer: Answer): Played => ({ answer, fault: 'none' });

/** The host, in absolute form only; the path; the query. */
const requestTarget = /^(?:http:\/\/([^/?#]+))?(\/[^?#]*)(?:\?([^#]*))?/;

/** What is asked for (RFC 9112 section 3.2). It is not made a URL of: that takes as long as a route. */
function readTarget({ url = '', headers }: IncomingMessage) {
  const found = requestTarget.exec(url);
  if (found === null) return undefined;
  const [, host = headers.host ?? '', path = '/', query = ''] = found;
  return { host, path, query: new URLSearchParams(query) };
}

/** A body that is text leaves together with the head, in one write; a buffer takes a second one. */
function send(outgoing: ServerResponse, { answer, fault }: Played, isRead: boolean): void {
  if (fault === 'reset') {
    outgoing.destroy();
    return;
  }
  const { status, headers, body = '' } = answer;
  const length = Buffer.byteLength(body);
  const written: OutgoingHttpHeaders = { ...headers };
  if (status !== 204) written['content-length'] = length;
  // The rest of a body that nobody wants is not waited for.
  if (!isRead) written.connection = 'close';
  outgoing.writeHead(status, written);
  if (fault === 'truncated') {
    const half = Buffer.from(body).subarray(0, Math.floor(length / 2));
    outgoing.write(half, () => outgoing.destroy());
  } else {
    outgoing.end(body);
  }
}
