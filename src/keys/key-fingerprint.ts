import { createHash, type KeyObject } from 'node:crypto';

/** Hex digits with colons, as openssl and browsers show fingerprints. */
function fingerprintOf(bytes: Uint8Array): string {
  const digits = createHash('sha256').update(bytes).digest('hex').toUpperCase();
  return (digits.match(/../g) ?? []).join(':');
}

/** The SHA-256 of a public key (SubjectPublicKeyInfo in DER): the same for a key and its certificate. */
export function keyFingerprint(publicKey: KeyObject): string {
  return fingerprintOf(publicKey.export({ type: 'spki', format: 'der' }));
}
