import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** The sizes that Salesforce takes and that sign in a bearable time. */
export const keySizes = [2048, 3072, 4096] as const;

export type KeySize = (typeof keySizes)[number];

/** An RSA key in PEM form. */
export interface KeyPair {
  /** PKCS#8: BEGIN PRIVATE KEY. */
  readonly privateKeyPem: string;
  /** The same key in PKCS#1: BEGIN RSA PRIVATE KEY. */
  readonly privateKeyPkcs1Pem: string;
  readonly publicKeyPem: string;
}

/** Makes a new RSA key with the randomness of the system. */
export async function createKeyPair({ bits }: { readonly bits: KeySize }): Promise<KeyPair> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: bits,
    publicExponent: 0x10001,
  });
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    privateKeyPkcs1Pem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}
