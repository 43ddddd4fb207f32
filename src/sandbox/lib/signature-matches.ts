import { hexOfBase64 } from './base64.ts';
import { hmacSha256 } from './hmac-sha256.ts';
import { valueAt } from './value-at.ts';

/** Whether `signature` is the HMAC of `id` and `issued_at` under the consumer secret. */
export function signatureMatches(body: unknown, secret: string): boolean {
  const [id, issuedAt, signature] = ['id', 'issued_at', 'signature'].map((path) =>
    String(valueAt(body, path)),
  );
  const expected = hmacSha256(secret, `${id}${issuedAt}`);
  return hexOfBase64(String(signature).replace(/=+$/, '')) === expected;
}
