import { createHash, sign } from 'node:crypto';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import type { VariableName } from '../../src/model/variables.ts';

/** A plain HTTP client of an emulated org: it knows the environment, and nothing of the emulator. */
export interface OrgClient {
  readonly url: string;
  readonly value: (name: VariableName) => string;
  readonly post: (path: string, form: Form, headers?: Headers) => Promise<Reply>;
  readonly token: (form: Form, headers?: Headers) => Promise<Reply>;
  readonly get: (path: string, headers?: Headers) => Promise<Reply>;
  readonly send: (method: string, path: string, options?: SendOptions) => Promise<Reply>;
}

type Form = Readonly<Record<string, string>> | readonly (readonly [string, string])[];
type Headers = Readonly<Record<string, string>>;
type SendOptions = { readonly headers?: Headers; readonly body?: string | FormData };

export interface Reply {
  readonly status: number;
  readonly headers: globalThis.Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly body: Record<string, unknown>;
}

export function orgClient(emulator: Emulator, org?: string): OrgClient {
  const values = valuesByKey(emulator.environment(org));
  const url = values.get('url') ?? '';
  const send: OrgClient['send'] = async (method, path, { headers = {}, body } = {}) => {
    const target = path.startsWith('http') ? path : url + path;
    const init = { method, headers, redirect: 'manual' as const };
    return replyOf(await fetch(target, body === undefined ? init : { ...init, body }));
  };
  const post: OrgClient['post'] = (path, form, headers = {}) =>
    send('POST', path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(entriesOf(form)).toString(),
    });
  return {
    url,
    value: (name) => values.get(name) ?? '',
    send,
    post,
    token: (form, headers) => post('/services/oauth2/token', form, headers),
    get: (path, headers = {}) => send('GET', path, { headers }),
  };
}

function entriesOf(form: Form): [string, string][] {
  const entries = Array.isArray(form) ? form : Object.entries(form);
  return entries.map(([name, value]): [string, string] => [name, value]);
}

async function replyOf(response: Response): Promise<Reply> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: jsonOf(text) };
}

function jsonOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** Key and secret of the main app, as form parameters. */
export function credentials(client: OrgClient): { client_id: string; client_secret: string } {
  return { client_id: client.value('clientId'), client_secret: client.value('clientSecret') };
}

export function jwtCredentials(client: OrgClient): { client_id: string; client_secret: string } {
  return { client_id: client.value('jwtClientId'), client_secret: client.value('jwtClientSecret') };
}

export function bearer(token: unknown): { authorization: string } {
  return { authorization: `Bearer ${String(token)}` };
}

/** A compact JWT signed with RS256. */
export function signedJwt(claims: object, key: string, header: object = { alg: 'RS256' }): string {
  return signedText(JSON.stringify(claims), key, JSON.stringify(header));
}

/** The same, of a text that need not be JSON. */
export function signedText(claims: string, key: string, header = '{"alg":"RS256"}'): string {
  const signed = [header, claims].map((part) => Buffer.from(part).toString('base64url')).join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
}

/** The assertion of the JWT bearer flow, at that time in seconds. */
export function assertionOf(client: OrgClient, now: number, claims: object = {}): string {
  const usual = {
    iss: client.value('clientId'),
    sub: client.value('username'),
    aud: client.value('jwtAudience'),
    exp: now + 180,
  };
  return signedJwt({ ...usual, ...claims }, client.value('privateKey'));
}

export const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
export const tokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const accessTokenType = 'urn:ietf:params:oauth:token-type:access_token';

/** RFC 7636 appendix B. */
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** The query of an authorize request that is in order; `null` leaves a parameter out. */
export function authorizeQuery(
  client: OrgClient,
  change: Readonly<Record<string, string | null>> = {},
): string {
  const usual = {
    response_type: 'code',
    client_id: client.value('clientId'),
    redirect_uri: client.value('redirectUrl'),
    scope: client.value('scope'),
    state: 'some state',
    code_challenge: challenge,
  };
  const query = Object.entries({ ...usual, ...change }).filter(([, value]) => value !== null);
  return `/services/oauth2/authorize?${new URLSearchParams(query.map(([name, value]): [string, string] => [name, String(value)]))}`;
}

/** A fresh authorization code, by the imagined browser of the emulator. */
export async function freshCode(
  client: OrgClient,
  change: Readonly<Record<string, string | null>> = {},
): Promise<string> {
  const { headers } = await client.get(authorizeQuery(client, change));
  return new URL(headers.get('location') ?? '').searchParams.get('code') ?? '';
}

/** The parameters that exchange a code. */
export function codeForm(client: OrgClient, code: string): Record<string, string> {
  return {
    grant_type: 'authorization_code',
    code,
    redirect_uri: client.value('redirectUrl'),
    code_verifier: verifier,
    ...credentials(client),
  };
}

/** A sign-in with everything that comes of it. */
export async function signIn(client: OrgClient): Promise<Record<string, unknown>> {
  return (await client.token(codeForm(client, await freshCode(client)))).body;
}

export function refreshForm(client: OrgClient, token: unknown): Record<string, string> {
  return { grant_type: 'refresh_token', refresh_token: String(token), ...credentials(client) };
}
