import { connect } from 'node:net';

/**
 * Sends bytes over a socket, as no HTTP client would, and gives what came back until it closed. With
 * `hangUp` the sender is gone after the last byte, and waits for no answer.
 */
export function rawRequest(url: string, bytes: string, hangUp = false): Promise<string> {
  const { port } = new URL(url);
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(bytes, 'latin1');
      if (hangUp) socket.end();
    });
    socket.setTimeout(5_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

/** A GET with that Host header. */
export function getWithHost(url: string, host: string, path: string): Promise<string> {
  return rawRequest(url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
}

/** A POST of a form with that Host header. */
export function postWithHost(
  url: string,
  host: string,
  path: string,
  form: string,
): Promise<string> {
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${host}`,
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${form.length}`,
    'Connection: close',
  ];
  return rawRequest(url, `${head.join('\r\n')}\r\n\r\n${form}`);
}
