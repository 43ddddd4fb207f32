import { base64url } from './base64.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';
import { signRs256 } from './sign-rs256.ts';
import { utf8 } from './utf8.ts';

/** RFC 7515; the header is {"alg":"RS256"}. */
export function signJwt(claims: object, key: RsaPrivateKey): string {
  const input = `eyJhbGciOiJSUzI1NiJ9.${base64url(utf8(JSON.stringify(claims)))}`;
  return `${input}.${base64url(signRs256(input, key))}`;
}
