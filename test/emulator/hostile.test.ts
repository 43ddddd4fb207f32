import assert from 'node:assert/strict';
import { Agent, type IncomingMessage, request } from 'node:http';
import fc from 'fast-check';
import { type Hostile, hostileRequests, toRequest } from './hostile-requests.ts';
import { credentials, orgClient } from './org-client.ts';
import { rawRequest } from './raw-request.ts';
import { withEmulator } from './with-emulator.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Whether a body is a refusal, by the beginning of its content type. */
const refusalBodies: readonly (readonly [string, (text: string) => boolean])[] = [
  ['application/json', isRefusalInJson],
  ['application/xml', (text) => /^<\?xml [^>]*><OAuth><error>\w+<\/error>/.test(text)],
  ['application/x-www-form-urlencoded', (text) => text.startsWith('error=')],
  ['text/plain', (text) => text !== ''],
  // What has no content type is the authorize endpoint's own text, or nothing at all.
  ['undefined', (text) => text === '' || text.startsWith('error=')],
];

function isRefusalInJson(text: string): boolean {
  const body = JSON.parse(text);
  const error = Array.isArray(body) ? body[0] : body;
  return ['error', 'errorCode', 'message'].some((name) => typeof error?.[name] === 'string');
}

/** Why an answer is no well-formed refusal; undefined when it is one. */
function flaw({ status, headers, text }: Answer): string | undefined {
  if (status === 302) return headers.location === undefined ? 'a redirect to nowhere' : undefined;
  if (status < 400 || status >= 500) return `status ${status}`;
  const type = String(headers['content-type']);
  const isRefusal = refusalBodies.find(([start]) => type.startsWith(start))?.[1];
  return isRefusal?.(text) === true ? undefined : `no refusal in ${type}`;
}

function send(
  url: string,
  agent: Agent,
  { method, path, headers, body }: Hostile,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { method, agent, headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers,
          text: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('the emulator, among strangers', () => {
  it('answers 10 000 malformed requests, each with a well-formed refusal', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const form = { grant_type: 'client_credentials', ...credentials(client) };
      const liveToken = String((await client.token(form)).body['access_token']);
      const requests = hostileRequests(client.value('clientId'), liveToken);
      const agent = new Agent({ keepAlive: true, maxSockets: 40 });
      const { seed = Date.now() } = fc.readConfigureGlobal();
      const drawn = fc.sample(requests, { numRuns: 10_000, seed }).map(toRequest);
      const queue = drawn.values();
      const worker = async () => {
        for (const hostile of queue) {
          const answer = await send(emulator.url, agent, hostile);
          const why = flaw(answer);
          const shown = `${why} (seed ${seed}): ${hostile.method} ${hostile.path} ${JSON.stringify(hostile.headers)} ${hostile.body} → ${answer.text}`;
          assert.equal(why, undefined, shown.slice(0, 3_000));
        }
      };
      await Promise.all(Array.from({ length: 40 }, worker));
      agent.destroy();
      const failed = emulator.journal().filter(({ refusal }) => refusal === 'emulator-failed');
      assert.deepEqual(failed, []);
    })).timeout(240_000);

  it('reads no body longer than a megabyte', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const answer = await client
        .token({ grant_type: 'x'.repeat(1_000_001) })
        .catch(() => undefined);
      assert.ok(answer === undefined || answer.status === 413);
      assert.equal((await client.get('/healthz')).status, 200);
    }));

  it('does not look through a form of very many parameters', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const names = Array.from({ length: 180_000 }, (_, number) => number.toString(36));
      const statusOf = async (body: string) => {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return (await client.send('POST', '/services/oauth2/token', { headers, body })).status;
      };
      assert.equal(await statusOf(names.slice(0, 20_000).join('&')), 400);
      assert.equal(await statusOf(names.join('&')), 413);
    }));

  it('outlives what is no HTTP at all', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const nonsense = [
        '\u0000\u0001\u0002',
        'GET / HTTP/9.9\r\n\r\n',
        'GET http://[::1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
        'GET / HTTP/1.1\r\nHost: 127.0.0.1:99999\r\nConnection: close\r\n\r\n',
        'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
        'GET //attacker.example/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
        'OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
        'POST /services/oauth2/token HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 50\r\n\r\nshort',
        'POST /services/oauth2/token HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
        `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
      ];
      const answers = await Promise.all(
        nonsense.map((bytes) => rawRequest(emulator.url, bytes, true)),
      );
      for (const answer of answers) assert.match(answer, /^$|^HTTP\/1\.1 4\d\d /);
      assert.equal((await client.get('/healthz')).status, 200);
    }));

  it('gives pages that nothing can break out of', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const evil = '"><script>alert(1)</script>\'';
      const query = new URLSearchParams({
        error: evil,
        error_description: evil,
        code: evil,
        state: evil,
      });
      await client.token({ grant_type: evil, username: evil });
      const pages = await Promise.all(
        [
          `/setup/secur/RemoteAccessErrorPage.apexp?${query}`,
          `/callback?${query}`,
          '/journal',
          `/?startURL=${encodeURIComponent('?source=x')}&username=${encodeURIComponent(evil)}`,
        ].map((path) => client.get(path)),
      );
      for (const { status, text, headers } of pages) {
        assert.equal(status, 200);
        assert.ok(!text.includes('<script'));
        assert.match(
          String(headers.get('content-security-policy')),
          /^default-src 'none'; style-src 'sha256-/,
        );
      }
    }));
});
