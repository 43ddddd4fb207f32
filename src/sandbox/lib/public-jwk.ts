import { base64url } from './base64.ts';
import { hexOfNumber } from './hex-of-number.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

/** The public half of a key as a JSON Web Key (RFC 7518 section 6.3.1). */
export function publicJwk([, n, e]: RsaPrivateKey): { kty: string; n: string; e: string } {
  return { kty: 'RSA', n: base64url(hexOfNumber(n)), e: base64url(hexOfNumber(e)) };
}
