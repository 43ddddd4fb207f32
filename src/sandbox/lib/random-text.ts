import { base64url } from './base64.ts';
import { sha256 } from './sha256.ts';
import { utf8 } from './utf8.ts';

/** 43 characters that nobody can guess, fit for state, nonce and code verifier. */
export function randomText(): string {
  if (typeof crypto !== 'undefined') {
    const bytes = Array.from(crypto.getRandomValues(new Uint8Array(32)));
    return base64url(bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  // Newman's sandbox has no better source. Whoever could guess this must also run a program on the
  // machine that runs Newman, in a test; the guide says how to bring a value from outside instead.
  const chances = Array.from({ length: 32 }, Math.random);
  return base64url(sha256(utf8(`${Date.now()} ${chances.join(' ')}`)));
}
