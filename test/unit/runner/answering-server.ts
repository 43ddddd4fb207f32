import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AnsweringServer {
  readonly url: string;
  /** Method and path of every request that came. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

function json(body: unknown): Answer {
  return (_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
}

/** A byte now and then, without end. */
const drip: Answer = (request, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write('x'), 20);
  request.socket.on('close', () => clearInterval(timer));
};

const answers: Readonly<Record<string, Answer>> = {
  '/json': json({ ok: true }),
  '/token': json({ access_token: 'EXAMPLE-a1B2c3D4', token_type: 'Bearer' }),
  '/session': (_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'set-cookie': ['sessionId=EXAMPLE-cookie-1; Path=/', 'seen=1'],
      'x-auth-token': 'EXAMPLE-header-1',
      location: '/next?code=EXAMPLE-place-1#access_token=EXAMPLE-place-2',
    });
    response.end(
      JSON.stringify({
        data: { sessions: [{ access_token: 'EXAMPLE-deep-1' }], tokens: ['EXAMPLE-list-1'] },
        errors: { token: 'must not be blank', secret: 'expired' },
      }),
    );
  },
  '/passphrases': json({ secret: 'exampleletters', password: 'EXAMPLE horse battery' }),
  '/wrong': (_request, response) => {
    response.writeHead(422, { 'content-type': 'application/json' });
    response.end('{"secret":"is too short","token":"unacceptable"}');
  },
  '/refused': (_request, response) => {
    response.writeHead(400, { 'content-type': 'application/json' });
    response.end('{"error":"invalid_grant","error_description":"expired"}');
  },
  '/html': (_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<h1>Maintenance</h1>');
  },
  '/unavailable': (_request, response) => {
    response.writeHead(503, { 'retry-after': '120' });
    response.end();
  },
  '/reset': (request) => void request.socket.destroy(),
  '/hang': () => undefined,
  '/drip': drip,
};

/** A server on loopback whose path says how it answers: `/json`, `/html`, `/reset`, `/hang`, … */
export async function startAnsweringServer(): Promise<AnsweringServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const answer = answers[(request.url ?? '').split('?')[0] ?? ''] ?? json({});
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port, not on a pipe, has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
