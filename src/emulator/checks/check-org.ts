import type { Call } from '../call.ts';
import { demand } from '../refusal.ts';

/** What every OAuth request meets first: the scheme and the state of the org. */
export function checkOrg(call: Call): void {
  demand(call, 'the scheme is allowed', call.switches.plainHttp === 'accept', [
    'https-required',
    'the switch plainHttp is refuse, and the emulator speaks plain HTTP',
  ]);
  demand(call, 'the org is active', call.switches.orgState === 'active', [
    'inactive-org',
    `the org ${call.org.name} is locked`,
  ]);
}
