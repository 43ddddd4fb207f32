import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { passes } from '../foreign-collection.ts';
import { only, runForeign } from '../run-foreign.ts';

const portOf = (server: Server): number => {
  // Listening on TCP, it has a port.
  const { port } = server.address() as AddressInfo;
  return port;
};

describe('runCollection', () => {
  describe('says of a proxy that opens no connection', () => {
    const own = process.env['HTTPS_PROXY'];
    let proxy: Server;
    before(async () => {
      proxy = createServer().on('connect', (_request, socket) => {
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      });
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    });
    afterEach(() => {
      if (own === undefined) delete process.env['HTTPS_PROXY'];
      else process.env['HTTPS_PROXY'] = own;
    });
    after(() => proxy.close());

    const ask = async (port: number, script = '') => {
      process.env['HTTPS_PROXY'] = `http://EXAMPLE-user:EXAMPLE-password@127.0.0.1:${port}`;
      const { result } = await runForeign([
        { name: 'Ask', url: 'https://org.example/', test: passes, before: script },
      ]);
      return only(result.requests).problems;
    };
    const next =
      'Check HTTPS_PROXY, with the user and password that the proxy may want, and NO_PROXY.';

    it('what it answers', async () => {
      assert.deepEqual(await ask(portOf(proxy)), [
        {
          kind: 'transport',
          message:
            'GET https://org.example/: the proxy opened no connection: it answered 407 (ECONNRESET)',
          next,
        },
      ]);
    });

    it('what it answers to a script', async () => {
      const sends = "pm.sendRequest('https://org.example/', () => undefined);";
      const where = 'pre-request script of "Ask"';
      const [problem] = await ask(portOf(proxy), sends);
      assert.deepEqual(problem, {
        kind: 'transport',
        message:
          'pm.sendRequest: GET https://org.example/: the proxy opened no connection: it answered 407 (ECONNRESET)',
        next,
        where,
      });
    });

    it('that it is not there', async () => {
      assert.deepEqual(await ask(1), [
        {
          kind: 'transport',
          message:
            'GET https://org.example/: the proxy opened no connection: connect ECONNREFUSED 127.0.0.1:1 (ECONNRESET)',
          next,
        },
      ]);
    });
  });
});
