import type { KeyObject } from 'node:crypto';

/** What Salesforce takes for digital signatures: RSA keys of so many bits, certificates of so many bytes. */
const shortestKey = 2048;
export const largestCertificate = 4096;

export function bitsOf(key: KeyObject): number {
  return key.asymmetricKeyDetails?.modulusLength ?? 0;
}

/** Why Salesforce will not take a key, in words for a person. */
export function objectionsToKey(key: KeyObject): string[] {
  if (key.asymmetricKeyType !== 'rsa')
    return [`The key is of the kind ${key.asymmetricKeyType}. Salesforce takes RSA keys only.`];
  const bits = bitsOf(key);
  return bits < shortestKey
    ? [`The key has ${bits} bits. Salesforce wants ${shortestKey} or more.`]
    : [];
}
