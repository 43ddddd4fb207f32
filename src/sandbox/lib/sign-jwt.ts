import { base64url } from './base64.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';
import { signRs256 } from './sign-rs256.ts';
import { utf8 } from './utf8.ts';

/** A JSON object as a segment of a JWT. */
export const jwtSegment = (json: object): string => base64url(utf8(JSON.stringify(json)));

/** A JWT signed with RS256 (RFC 7515). */
export function signJwt(claims: object, key: RsaPrivateKey): string {
  const input = `${jwtSegment({ alg: 'RS256', typ: 'JWT' })}.${jwtSegment(claims)}`;
  return `${input}.${base64url(signRs256(input, key))}`;
}
