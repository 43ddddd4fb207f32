import type { Call } from '../call.ts';
import type { Host } from '../hosts/host.ts';
import { demand } from '../refusal.ts';

/** Some grants work on the org's own hosts only: My Domain, and the sites of Experience Cloud. */
export function demandOwnHost(call: Call): void {
  demand(call, 'the host is the org’s own', isOwnHost(call.host), [
    'domain-not-supported',
    `this grant was asked of the ${call.host.kind} host`,
  ]);
}

/** Whether a host is one of the org, and not one that all orgs share. */
export function isOwnHost({ kind }: Host): boolean {
  return kind === 'my-domain' || kind === 'site';
}
