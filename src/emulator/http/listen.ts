import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Failure } from '../../model/failure.ts';
import type { World } from '../world.ts';
import { requestListener } from './request-listener.ts';

/** Where the emulator listens, and how it ends. */
export interface Listening {
  /** Without a slash at the end. */
  readonly url: string;
  /** Ends the server and every connection. */
  readonly stop: () => Promise<void>;
}

/** Listens on 127.0.0.1 only. */
export function listen(world: World, port: number): Promise<Listening> {
  const server = createServer(requestListener(world));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
    server.listen(port, '127.0.0.1', () => {
      // A TCP server that listens has an address of this kind.
      const { port: taken } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${taken}`, stop: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Failure {
  return new Failure(`The emulator cannot listen on port ${port}`, {
    exit: 'transport',
    why: error.code === 'EADDRINUSE' ? 'another program uses this port' : error.message,
    next: 'Use another port, or 0 for any free one.',
  });
}
