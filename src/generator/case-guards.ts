import type { Condition } from '../model/assertion.ts';
import type { Safety } from '../model/negative-case.ts';

/** The condition on which a negative case is sent, by its safety. */
export const caseGuards: Readonly<Record<Safety, Condition | undefined>> = {
  safe: undefined,
  noisy: { variable: 'noisyCases', is: 'true' },
  'emulator-only': { variable: 'emulated', is: 'true' },
};
