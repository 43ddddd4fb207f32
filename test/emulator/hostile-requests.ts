import fc from 'fast-check';
import { jwtBearer, tokenExchange } from './org-client.ts';

/** A request that must be refused, whatever is in it. */
export interface Hostile {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
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

/** Requests of strangers: scattered over all endpoints, and aimed at each grant. */
export function hostileRequests(clientId: string, liveToken: string) {
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

/** What goes over the wire. */
export function toRequest(drawn: Drawn): Hostile {
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
