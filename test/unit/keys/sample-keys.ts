import { createKeyPair, type KeyPair, type KeySize } from '../../../src/keys/create-key-pair.ts';

const made = new Map<KeySize, Promise<KeyPair>>();

/** A key made in this run; all tests share it, because making one takes time. */
export function sampleKey(bits: KeySize = 2048): Promise<KeyPair> {
  const known = made.get(bits) ?? createKeyPair({ bits });
  made.set(bits, known);
  return known;
}
