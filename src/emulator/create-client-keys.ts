import type { KeyObject } from 'node:crypto';
import { createRsaKeyPair } from './org/create-rsa-key-pair.ts';

/** The keys that clients of the emulated orgs sign with. */
export interface ClientKeys {
  /** Its public half stands in the apps, as their certificate. */
  readonly app: KeyObject;
  /** Key of the emulated device. */
  readonly device: KeyObject;
}

export async function createClientKeys(): Promise<ClientKeys> {
  const [app, device] = await Promise.all([createRsaKeyPair(), createRsaKeyPair()]);
  return { app: app.privateKey, device: device.privateKey };
}
