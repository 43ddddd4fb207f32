import { paddedDigest } from './padded-digest.ts';
import { powerModulo } from './power-modulo.ts';
import type { RsaPrivateKey } from './rsa-private-key.ts';

/** RS256 (RFC 8017 section 8.2.1), by the Chinese remainder theorem; to hex. */
export function signRs256(message: string, key: RsaPrivateKey): string {
  const [, n, e, , p, q, dp, dq, qInverse] = key;
  const digits = Math.ceil(n.toString(16).length / 2) * 2;
  const padded = paddedDigest(message, digits);
  const right = powerModulo(padded, dq, q);
  const left = powerModulo(padded, dp, p) + p - (right % p);
  const signature = right + q * ((left * qInverse) % p);
  // A faulty signature would give the key away.
  if (powerModulo(signature, e, n) !== padded) throw new Error('The private key is damaged.');
  return signature.toString(16).padStart(digits, '0');
}
