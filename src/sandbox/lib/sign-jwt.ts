import { base64url } from './base64.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';
import { signRs256 } from './sign-rs256.ts';
import { utf8 } from './utf8.ts';

/** RFC 7515. */
export function signJwt(claims: object, key: RsaPrivateKey): string {
  const parts = [{ alg: 'RS256' }, claims].map((part) => base64url(utf8(JSON.stringify(part))));
  const input = parts.join('.');
  return `${input}.${base64url(signRs256(input, key))}`;
}
