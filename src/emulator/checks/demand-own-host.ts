import type { Call } from '../call.ts';
import { demand } from '../refusal.ts';

/** Some grants work on the org's own hosts only: My Domain, and the sites of Experience Cloud. */
export function demandOwnHost(call: Call): void {
  const { kind } = call.host;
  demand(call, 'the host is the org’s own', kind === 'my-domain' || kind === 'site', [
    'domain-not-supported',
    `this grant was asked of the ${kind} host`,
  ]);
}
