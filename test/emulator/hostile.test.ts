import assert from 'node:assert/strict';
import { Agent, type IncomingMessage, request } from 'node:http';
import fc from 'fast-check';
import { credentials, jwtBearer, orgClient, tokenExchange } from './org-client.ts';
import { rawRequest } from './raw-request.ts';
import { withEmulator } from './with-emulator.ts';

interface Hostile {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** Requests that lack what they need to succeed: no secret, live token or registered callback is known. */
const endpoints = [
  '/services/oauth2/token',
  '/login/services/oauth2/token',
  '/services/oauth2/introspect',
  '/services/oauth2/revoke',
  '/services/oauth2/authorize',
  '/services/oauth2/userinfo',
  '/id/00DEM00000000012AA/005EM0000000001YAA',
  '/id/%ff/%00',
  '/services/data/v64.0/limits',
  '/services/data/v64.0/sobjects/Account',
  '/services/data/%E0%A4%A/query',
  '/cpq/api/Admin/v3/rules',
  '/cpq/api/managedTables/v2/managedTables/x',
  '/setup/secur/RemoteAccessAuthorizationPage.apexp',
  '/org/nobody/services/oauth2/token',
  '/nope',
];

const names = [
  'grant_type',
  'assertion',
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
  'code',
  'code_verifier',
  'redirect_uri',
  'refresh_token',
  'subject_token',
  'subject_token_type',
  'actor_token',
  'actor_token_type',
  'username',
  'password',
  'token',
  'token_type_hint',
  'response_type',
  'scope',
  'state',
  'format',
  'source',
  'callback',
  'oauth_token',
  'q',
  '__proto__',
];

const encoded = (value: string) => Buffer.from(value).toString('base64url');

/** Forms in which the empty value is to be filled with something hostile. */
function almostGood(clientId: string, liveToken: string): Readonly<Record<string, string>>[] {
  const code = { grant_type: 'authorization_code', code: 'EXAMPLE' };
  const urn = 'urn:ietf:params:oauth';
  return [
    { grant_type: jwtBearer, assertion: '' },
    {
      ...code,
      client_assertion_type: `${urn}:client-assertion-type:jwt-bearer`,
      client_assertion: '',
    },
    { ...code, client_id: clientId, client_secret: '' },
    {
      grant_type: tokenExchange,
      subject_token_type: `${urn}:token-type:access_token`,
      subject_token: liveToken,
      actor_token_type: `${urn}:token-type:jwt`,
      actor_token: '',
    },
    { grant_type: 'client_credentials', client_id: clientId, client_secret: '' },
    { grant_type: '', client_id: clientId },
  ];
}

function hostileRequests(clientId: string, liveToken: string) {
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const jwt = fc
    .record({
      header: fc.constantFrom(
        '{"alg":"RS256"}',
        '{"alg":"none"}',
        '{}',
        '[]',
        'null',
        '{"alg":{}}',
        `{"alg":${nested}}`,
        nested,
      ),
      claims: fc.oneof(
        fc.constantFrom(
          `{"iss":"${clientId}"}`,
          `{"iss":"${clientId}","aud":${nested}}`,
          '{"iss":{"a":1},"cnf":{"jwk":{"kty":"RSA","n":"AQAB","e":"AQAB"}}}',
          '{"cnf":{"jwk":{"kty":"RSA","n":"","e":""}},"exp":"x"}',
          nested,
        ),
        fc.json(),
      ),
      signature: fc.constantFrom('', 'AA', '===', '!'),
    })
    .map(({ header, claims, signature }) => `${encoded(header)}.${encoded(claims)}.${signature}`);
  const value = fc.oneof(
    fc.constantFrom(
      '',
      'client_credentials',
      'authorization_code',
      'refresh_token',
      'password',
      jwtBearer,
      tokenExchange,
      'urn:ietf:params:oauth:token-type:access_token',
      'urn:ietf:params:oauth:token-type:jwt',
      'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      clientId,
      'constructor',
      '\u0000',
      '%',
      'x'.repeat(20_000),
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
    jwt,
  );
  const parameters = fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...names) },
        { weight: 1, arbitrary: fc.string() },
      ),
      value,
    ),
    { maxLength: 6 },
  );
  const body = fc.oneof(
    {
      weight: 4,
      arbitrary: parameters.map((pairs) => ({
        type: 'application/x-www-form-urlencoded',
        text: new URLSearchParams(pairs).toString(),
      })),
    },
    {
      weight: 1,
      arbitrary: parameters.map((pairs) => ({
        type: 'application/json',
        text: JSON.stringify(Object.fromEntries(pairs)),
      })),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        type: fc.constantFrom(
          'multipart/form-data',
          'multipart/form-data; boundary=x',
          'application/json',
          '',
        ),
        text: fc.string({ unit: 'binary' }),
      }),
    },
  );
  /** Requests that come as far as they can, with one thing in them that is hostile. */
  const aimed = fc
    .tuple(fc.constantFrom(...almostGood(clientId, liveToken)), fc.oneof(jwt, value))
    .map(([form, hostile]) =>
      Object.entries(form).map(([name, text]): [string, string] => [name, text || hostile]),
    );
  const authorization = fc.constantFrom(
    '',
    'Bearer',
    'Bearer ',
    'Bearer x y',
    'Basic',
    'Basic !!',
    'Basic Og==',
    `Basic ${Buffer.from(`${clientId}:x`).toString('base64')}`,
    'Basic JTp4',
    'Digest x',
  );
  const scattered = fc.record({
    method: fc.constantFrom('GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'),
    path: fc.constantFrom(...endpoints),
    query: fc.oneof(
      fc.constant(''),
      parameters.map((pairs) => `?${new URLSearchParams(pairs)}`),
      fc.constant('?%ff=%&&='),
    ),
    body,
    authorization,
    accept: fc.constantFrom(
      '*/*',
      'application/xml',
      'text/html',
      ';;,',
      'application/x-www-form-urlencoded',
    ),
    cookie: fc.constantFrom('', 'sid_emulator=x', ';=;'),
    switches: fc.constantFrom('', ';', 'x', 'orgState=locked', 'appScopes=', '__proto__=x'),
  });
  const atTokenEndpoint = fc.tuple(scattered, aimed).map(([drawn, pairs]) => ({
    ...drawn,
    method: 'POST',
    path: '/services/oauth2/token',
    query: '',
    authorization: '',
    switches: '',
    body: {
      type: 'application/x-www-form-urlencoded',
      text: new URLSearchParams(pairs).toString(),
    },
  }));
  return fc.oneof(scattered, atTokenEndpoint);
}

type Drawn = ReturnType<typeof hostileRequests> extends fc.Arbitrary<infer Value> ? Value : never;

function toRequest(drawn: Drawn): Hostile {
  const query = drawn.query.length > 12_000 ? '' : drawn.query;
  const headers = {
    authorization: drawn.authorization,
    accept: drawn.accept,
    cookie: drawn.cookie,
    'emulator-switches': drawn.switches,
    'content-type': drawn.body.type,
  };
  const isBodiless = drawn.method === 'GET';
  return {
    method: drawn.method,
    path: drawn.path + query,
    headers: Object.fromEntries(Object.entries(headers).filter(([, text]) => text !== '')),
    body: Buffer.from(isBodiless ? '' : drawn.body.text),
  };
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
      const seed = Date.now() % 1_000_000;
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
