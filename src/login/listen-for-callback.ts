import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../model/failure.ts';
import { callbackPage, type PageWords } from './callback-page.ts';
import type { LoopbackTarget } from './loopback-target.ts';
import { type Callback, readCallback } from './read-callback.ts';

/** A callback that belongs to this login. */
export type OwnCallback = Extract<Callback, { kind: 'code' | 'error' }>;

/** A server that waits for one callback. */
export interface CallbackListener {
  /** The first callback with the right state. */
  readonly caught: Promise<OwnCallback>;
  /** Answers the browser, which has been waiting since the callback. */
  show(page: PageWords): void;
  /** Stops as soon as the browser has its page. */
  stop(): Promise<void>;
}

interface Listening {
  readonly state: string;
  /** Told why a callback was refused; the listener goes on waiting. */
  onRefused(why: string): void;
}

/** How long a browser that has stopped reading is waited for. */
const graceMs = 1000;

const refusedPages: Readonly<Record<'other-state' | 'nothing' | 'error', PageWords>> = {
  'other-state': {
    tone: 'bad',
    heading: 'Not this login',
    words:
      'This callback belongs to another login: its state is not the one that was sent. Open the address that the terminal shows, and go on from there; the terminal is still waiting.',
  },
  error: {
    tone: 'bad',
    heading: 'Not this login',
    words:
      'This callback holds an error without the state of this login, so it may come from anybody. The terminal is still waiting.',
  },
  nothing: {
    tone: 'bad',
    heading: 'Nothing received',
    words:
      'This callback holds neither a code nor an error. Open the address that the terminal shows; the terminal is still waiting.',
  },
};

function send(response: ServerResponse, status: number, words: PageWords): void {
  const { headers, body } = callbackPage(words);
  response.writeHead(status, { ...headers, connection: 'close' }).end(body);
}

function sendNothing(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close', 'cache-control': 'no-store' }).end();
}

/** A page of another site may not speak to the listener under a name of its own (DNS rebinding). */
function isForUs(request: IncomingMessage, { redirectUrl }: LoopbackTarget): boolean {
  return request.headers.host?.toLowerCase() === new URL(redirectUrl).host;
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there',
  EACCES: 'the system keeps ports below 1024 to itself',
};

function busy({ redirectUrl, port, address }: LoopbackTarget, code: string): Failure {
  const isTaken = code === 'EADDRINUSE';
  return new Failure(`Port ${port} of ${address} cannot be listened on`, {
    exit: 'usage',
    why: reasons[code] ?? `the system says ${code}`,
    next: `${isTaken ? 'end that program, or ' : ''}take another port with --port N after registering ${redirectUrl.replace(`:${port}`, ':N')} in the app, or paste the callback with --paste`,
  });
}

async function listen(server: Server, target: LoopbackTarget): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(busy(target, error.code ?? error.message)),
    );
    server.listen({ host: target.address, port: target.port, exclusive: true }, resolve);
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(impatience);
}

/** A promise, and what keeps it. */
function later<Value>(): [promise: Promise<Value>, keep: (value: Value) => void] {
  let keep: (value: Value) => void = () => {};
  const promise = new Promise<Value>((resolve) => {
    keep = resolve;
  });
  return [promise, keep];
}

/**
 * Listens on loopback for the callback of one login (RFC 8252 section 7.3): on 127.0.0.1, at exactly
 * the path, for exactly the state. Anything else is answered and forgotten; a callback that comes
 * again (reload) gets the same page, and is not used again.
 */
export async function listenForCallback(
  target: LoopbackTarget,
  { state, onRefused }: Listening,
): Promise<CallbackListener> {
  const [caught, take] = later<OwnCallback>();
  const [outcome, show] = later<PageWords>();

  const takeCallback = (callback: Callback, response: ServerResponse): void => {
    if (callback.kind === 'code' || (callback.kind === 'error' && callback.isOurs)) {
      take(callback);
      void outcome.then((words) => send(response, words.tone === 'good' ? 200 : 400, words));
    } else {
      const page = refusedPages[callback.kind];
      onRefused(page.words);
      send(response, 400, page);
    }
  };

  const server = createServer((request, response) => {
    const [path] = (request.url ?? '').split('?');
    if (!isForUs(request, target) || path !== target.path) sendNothing(response, 404);
    else if (request.method !== 'GET') sendNothing(response, 405);
    else takeCallback(readCallback(request.url ?? '', state), response);
  });
  await listen(server, target);
  return { caught, show, stop: () => stop(server) };
}
