import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RewritingProxy {
  readonly url: string;
  stop(): Promise<void>;
}

/** The members of an answer, changed as an org with a fault would have them. */
export type Rewrite = (
  body: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return parts.length === 0 ? undefined : Buffer.concat(parts);
}

/** The same request, sent on; the connection and its host are this one's own. */
async function passedOn(request: IncomingMessage, to: string): Promise<Response> {
  const { host: _host, connection: _connection, ...headers } = request.headers;
  const body = await bodyOf(request);
  return await fetch(`${to}${request.url}`, {
    method: request.method ?? 'GET',
    // Node joins repeated headers, and those that it gives as lists are never sent here.
    headers: headers as Record<string, string>,
    redirect: 'manual',
    ...(body === undefined ? {} : { body }),
  });
}

const kept = ['content-type', 'cache-control', 'pragma', 'location'];

/** Passes requests on to the emulator, and changes the JSON that its token endpoint answers. */
export async function startRewritingProxy(
  emulator: string,
  rewrite: Rewrite,
): Promise<RewritingProxy> {
  const server = createServer(async (request, response) => {
    const answer = await passedOn(request, emulator);
    const text = await answer.text();
    const isToken = request.url?.startsWith('/services/oauth2/token') && answer.ok;
    for (const name of kept) response.setHeader(name, answer.headers.get(name) ?? '');
    response.writeHead(answer.status);
    response.end(isToken ? JSON.stringify(rewrite(JSON.parse(text))) : text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port, not on a pipe, has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
