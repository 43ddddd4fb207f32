import { createPublicKey } from 'node:crypto';
import { keyFingerprint } from './key-fingerprint.ts';
import { bitsOf, objectionsToKey } from './objections.ts';
import { readPrivateKey } from './read-private-key.ts';

/** What can be said of a private key without giving it away. */
export interface KeyDescription {
  readonly bits: number;
  /** SHA-256 of the public key: the same as in the description of its certificate. */
  readonly keyFingerprintSha256: string;
  /** Why Salesforce will not take it, in words for a person; empty when it will. */
  readonly objections: readonly string[];
}

/** Describes an RSA private key in any form that `readPrivateKey` reads; its `Failure` else. */
export function describeKey(text: string): KeyDescription {
  const key = readPrivateKey(text);
  return {
    bits: bitsOf(key),
    keyFingerprintSha256: keyFingerprint(createPublicKey(key)),
    objections: objectionsToKey(key),
  };
}
