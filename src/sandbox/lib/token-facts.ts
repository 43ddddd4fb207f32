import { decodeJwt } from './decode-jwt.ts';

type Members = Record<string, unknown>;
type Row = { readonly name: string; readonly value: string };

/** Times of a JWT are seconds, which nobody can read. */
function shownValue(name: string, value: unknown): string {
  if (/^(exp|iat|nbf)$/.test(name))
    return new Date(Number(value) * 1000).toISOString().replace(/\..*/, 'Z');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const rowsOf = (members: Members): Row[] =>
  Object.keys(members)
    .filter((name) => members[name])
    .map((name) => ({ name, value: shownValue(name, members[name]) }));

/** When a token ends and how long it lives in all, in seconds; an opaque one does not say. */
function lifetimeOf({ exp, iat }: Members, expiresIn: unknown, now: number): Members {
  const seconds = Number(expiresIn) || Number(exp) - Number(iat ?? now);
  const end = Number(exp) || now + seconds;
  return seconds ? { end: end * 1000, seconds, ends: shownValue('exp', end) } : {};
}

const identityUrl = /\/id\/(\w{15,18})\/(\w{15,18})$/;

/** What a token response says, with no secret in it; `undefined` when it brought no token. */
export function tokenFacts(body: Members, now: number): Members | undefined {
  if (typeof body['access_token'] !== 'string') return undefined;
  const { header, claims } = decodeJwt(body['access_token']) ?? { header: {}, claims: {} };
  const [, org, user = claims['sub']] = identityUrl.exec(String(body['id'])) ?? [];
  const kind = body['issued_token_type'] ? 'Asset token' : 'Access token';
  return {
    kind: `${kind}, ${header['alg'] ? 'a JWT' : 'opaque'}`,
    ...lifetimeOf(claims, body['expires_in'], now),
    rows: rowsOf({
      user,
      org,
      instance: body['instance_url'] ?? claims['iss'],
      scopes: body['scope'] ?? claims['scp'],
      'came with it': ['refresh_token', 'id_token'].filter((name) => body[name]).join(', '),
    }),
    claims: rowsOf(claims),
  };
}
