import { base64url } from './base64.ts';
import { sha256 } from './sha256.ts';
import { utf8 } from './utf8.ts';

/** The S256 code challenge of a code verifier (RFC 7636 section 4.2). */
export function pkceChallenge(verifier: string): string {
  return base64url(sha256(utf8(verifier)));
}
