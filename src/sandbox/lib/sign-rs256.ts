import { modPow } from './mod-pow.ts';
import { paddedDigest } from './padded-digest.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

/**
 * RFC 8017 section 5.1.2.
 *
 * RS256 of a text, by the Chinese remainder theorem; the signature as hex. BigInt does not take the same time for all keys: this is
 * for test keys, on a machine that nobody else measures.
 */
export function signRs256(text: string, key: RsaPrivateKey): string {
  const [, n, e, , p, q, dp, dq, qInv] = key;
  const digits = (n.toString(16).length + 1) & ~1;
  const padded = paddedDigest(text, digits);
  const right = modPow(padded, dq, q);
  const left = modPow(padded, dp, p) + p - (right % p);
  const signature = right + q * ((left * qInv) % p);
  // A faulty signature gives the key away.
  if (modPow(signature, e, n) !== padded) throw new Error('The key is damaged. Paste it again.');
  return signature.toString(16).padStart(digits, '0');
}
