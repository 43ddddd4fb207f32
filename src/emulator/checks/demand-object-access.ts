import type { Call } from '../call.ts';
import { demand } from '../refusal.ts';

/** The user of the token has permissions on the objects, unless a switch takes them. */
export function demandObjectAccess(call: Call): void {
  demand(call, 'the user has access to the object', call.switches.objectAccess === 'full', [
    'insufficient-access',
    'the switch objectAccess is none',
  ]);
}
