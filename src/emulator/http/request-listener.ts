import type { IncomingMessage, RequestListener } from 'node:http';
import type { Answer } from '../answer.ts';
import { resolveHost } from '../hosts/host.ts';
import type { World } from '../world.ts';
import { parseUrlencoded } from './parse-urlencoded.ts';
import { type Played, refuseForeignHost, refuseNoTarget, respond } from './respond.ts';
import { routeFinder } from './route-finder.ts';
import { sender } from './send.ts';

/** Answers the requests of Node's HTTP server; all that it answers is in `routes.ts`. */
export function requestListener(world: World): RequestListener {
  const findRoute = routeFinder();
  const send = sender();

  async function play(incoming: IncomingMessage): Promise<Played> {
    const target = readTarget(incoming);
    if (target === undefined) return answered(refuseNoTarget());
    const host = resolveHost(target.host, target.path);
    if (host === undefined) return answered(refuseForeignHost());
    const route = findRoute(incoming.method ?? 'GET', host.path);
    return await respond(world, { host, route, incoming, query: target.query });
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
  return { host, path, query: parseUrlencoded(query) };
}
