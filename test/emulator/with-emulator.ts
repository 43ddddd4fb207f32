import {
  type Emulator,
  type EmulatorOptions,
  startEmulator,
} from '../../src/emulator/start-emulator.ts';

/** Runs a test against an emulator of its own, and stops it whatever happens: no test leaks a server. */
export async function withEmulator<Result>(
  options: EmulatorOptions,
  test: (emulator: Emulator) => Promise<Result>,
): Promise<Result> {
  const emulator = await startEmulator(options);
  try {
    return await test(emulator);
  } finally {
    await emulator.stop();
  }
}
