import { type ClientKeys, createClientKeys } from '../../src/emulator/create-client-keys.ts';
import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../src/emulator/start-emulator.ts';

/** Made once: a key pair takes longer than a whole test. */
let clientKeys: Promise<ClientKeys> | undefined;

/** Runs a test against an emulator of its own, and stops it whatever happens: no test leaks a server. */
export async function withEmulator<Result>(
  options: EmulatorOptions,
  test: (emulator: Emulator) => Promise<Result>,
): Promise<Result> {
  clientKeys ??= createClientKeys();
  const emulator = await startEmulator({ clientKeys: await clientKeys, ...options });
  try {
    return await test(emulator);
  } finally {
    await emulator.stop();
  }
}

/** 14 November 2023, 22:13:20 UTC. */
export const fixedNow = 1_700_000_000_000;

/** A clock that stands still, and bytes that count on: the same run gives the same tokens. */
export function fixed(): Pick<EmulatorOptions, 'clock' | 'random'> {
  let drawn = 0;
  return {
    clock: () => fixedNow,
    random: (bytes) => {
      drawn += 1;
      return Uint8Array.from({ length: bytes }, (_, position) => (drawn * 37 + position) % 256);
    },
  };
}
