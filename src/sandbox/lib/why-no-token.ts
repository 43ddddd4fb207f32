import { decodeJwt } from './decode-jwt.ts';
import { read } from './read.ts';

/**
 * What is wrong with the access token; nothing when it still has a minute to live.
 *
 * A JWT says when it ends; an opaque token lasts as long as the session timeout of the org. One of
 * unknown age is taken for good: whoever brought it may know better.
 */
export function whyNoToken(): string {
  const token = read('_accessToken');
  if (!token) return 'there was none';
  const ends = decodeJwt(token)?.claims['exp'];
  const issued = Number(read('_issuedAt'));
  const lifetime = Number(read('tokenLifetimeSeconds')) || 7200;
  const end = ends ? Number(ends) * 1000 : issued && issued + lifetime * 1000;
  return end && end < Date.now() + 60000 ? 'the old one had expired' : '';
}
