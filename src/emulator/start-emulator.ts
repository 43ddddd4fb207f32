import { createClientKeys } from './create-client-keys.ts';
import { checkOptions, type EmulatorOptions } from './emulator-options.ts';
import type { Emulator } from './open-emulator.ts';

export type { EmulatorOptions } from './emulator-options.ts';
export type { Emulator } from './open-emulator.ts';

/** Starts a Salesforce org in this process, on the loopback interface. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  checkOptions(options);
  // Keys are made on other threads, while this one loads the server.
  const [keys, { openEmulator }] = await Promise.all([
    options.clientKeys ?? createClientKeys(),
    import('./open-emulator.ts'),
  ]);
  return openEmulator(options, keys);
}
