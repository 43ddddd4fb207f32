import { hexOfBase64 } from './base64.ts';
import { hmacSha256 } from './hmac-sha256.ts';

interface Signed {
  readonly id?: unknown;
  readonly issued_at?: unknown;
  readonly signature?: unknown;
}

/** Whether `signature` is the HMAC of `id` and `issued_at` under the consumer secret. */
export function signatureMatches(body: unknown, secret: string): boolean {
  // Cast: a body that is no object has no members.
  const { id, issued_at, signature } = Object(body) as Signed;
  const expected = hmacSha256(secret, `${id}${issued_at}`);
  return hexOfBase64(String(signature).replace(/=+$/, '')) === expected;
}
