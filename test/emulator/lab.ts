import { createPrivateKey } from 'node:crypto';
import { type JWTPayload, SignJWT } from 'jose';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import type { VariableName } from '../../src/model/variables.ts';

type Form = Readonly<Record<string, string>>;
type Switches = Readonly<Record<string, string>>;

/** What a plain HTTP client does with an emulated org: `fetch`, and nothing of ours in between. */
export interface Lab {
  readonly value: (name: VariableName) => string;
  readonly send: (path: string, init?: RequestInit, switches?: Switches) => Promise<Response>;
  /** A token request with a form body. */
  readonly token: (form: Form, switches?: Switches, path?: string) => Promise<Response>;
  readonly clientCredentials: (
    form?: Form,
    switches?: Switches,
    path?: string,
  ) => Promise<Response>;
  readonly jwtBearer: (claims?: JWTPayload, switches?: Switches) => Promise<Response>;
  readonly authorize: (query?: Form, switches?: Switches) => Promise<Response>;
  readonly exchangeCode: (form?: Form, switches?: Switches) => Promise<Response>;
  readonly refresh: (form: Form, switches?: Switches) => Promise<Response>;
  readonly assetExchange: (form?: Form, switches?: Switches) => Promise<Response>;
  readonly api: (path: string, token: string, switches?: Switches) => Promise<Response>;
  readonly accessToken: (switches?: Switches) => Promise<string>;
  readonly signed: (claims: JWTPayload) => Promise<string>;
}

/** RFC 7636 appendix B. */
const pkcePair = {
  verifier: 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
} as const;

export const urns = {
  jwtBearer: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
  tokenExchange: 'urn:ietf:params:oauth:grant-type:token-exchange',
  accessToken: 'urn:ietf:params:oauth:token-type:access_token',
  jwt: 'urn:ietf:params:oauth:token-type:jwt',
  clientAssertion: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
} as const;

const tokenPath = '/services/oauth2/token';

/** Opens a lab on the default org of an emulator. */
export function labOf(emulator: Emulator): Lab {
  const values = valuesByKey(emulator.environment());
  const value: Lab['value'] = (name) => values.get(name) ?? '';
  const client = () => ({ client_id: value('clientId'), client_secret: value('clientSecret') });

  const send: Lab['send'] = (path, init = {}, switches = {}) =>
    fetch(`${emulator.url}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { ...init.headers, ...switchesHeader(switches) },
    });
  const token: Lab['token'] = (form, switches, path = tokenPath) =>
    send(path, { method: 'POST', body: new URLSearchParams(form) }, switches);
  const clientCredentials: Lab['clientCredentials'] = (form = {}, switches, path) =>
    token({ grant_type: 'client_credentials', ...client(), ...form }, switches, path);
  const signed: Lab['signed'] = (claims) => sign(value('privateKey'), claims);
  const authorize: Lab['authorize'] = (query = {}, switches) => {
    const parameters = {
      response_type: 'code',
      client_id: value('clientId'),
      redirect_uri: value('redirectUrl'),
      code_challenge: pkcePair.challenge,
      ...query,
    };
    return send(`/services/oauth2/authorize?${new URLSearchParams(parameters)}`, {}, switches);
  };
  const accessToken: Lab['accessToken'] = async (switches) =>
    memberOf(await clientCredentials({}, switches), 'access_token');

  return {
    value,
    send,
    token,
    clientCredentials,
    authorize,
    accessToken,
    signed,
    jwtBearer: async (claims = {}, switches) => {
      const assertion = await signed({
        iss: value('clientId'),
        sub: value('username'),
        aud: value('jwtAudience'),
        exp: Math.floor(Date.now() / 1000) + 180,
        ...claims,
      });
      return token({ grant_type: urns.jwtBearer, assertion }, switches);
    },
    exchangeCode: async (form = {}, switches) => {
      const code = codeIn(await authorize());
      return token(
        {
          grant_type: 'authorization_code',
          code,
          ...client(),
          redirect_uri: value('redirectUrl'),
          code_verifier: pkcePair.verifier,
          ...form,
        },
        switches,
      );
    },
    refresh: (form, switches) =>
      token({ grant_type: 'refresh_token', ...client(), ...form }, switches),
    assetExchange: async (form = {}, switches) =>
      token(
        {
          grant_type: urns.tokenExchange,
          subject_token_type: urns.accessToken,
          subject_token: await accessToken(),
          ...form,
        },
        switches,
      ),
    api: (path, bearer, switches) =>
      send(path, { headers: { authorization: `Bearer ${bearer}` } }, switches),
  };
}

/** A member of an answer in JSON, as text. */
export async function memberOf(response: Response, name: string): Promise<string> {
  const body: unknown = await response.json();
  if (typeof body !== 'object' || body === null) throw new Error('the answer is no JSON object');
  return String(new Map(Object.entries(body)).get(name));
}

/** The code of the redirect to the callback. */
export function codeIn(response: Response): string {
  return new URL(response.headers.get('location') ?? '').searchParams.get('code') ?? '';
}

export function switchesHeader(switches: Switches): Record<string, string> {
  const pairs = Object.entries(switches).map(([name, setting]) => `${name}=${setting}`);
  return pairs.length === 0 ? {} : { 'Emulator-Switches': pairs.join('; ') };
}

function sign(pem: string, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256' }).sign(createPrivateKey(pem));
}
