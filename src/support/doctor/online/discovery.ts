import { documented } from '../../../flows/sources.ts';
import { jsonObjectIn } from '../../../model/read-json.ts';
import { wayTo } from '../../setup-places.ts';
import type { Finding } from '../finding.ts';
import type { HostKind } from '../org-host.ts';
import type { Answer } from './network.ts';

const base = { severity: 'error', variable: 'url', basis: documented('EP') } as const;

function elsewhere(location: string | undefined): Finding {
  return {
    ...base,
    id: 'host-sends-elsewhere',
    what: `The host sends its visitors elsewhere${location === undefined ? '' : `, to ${originOf(location)}`}.`,
    why: 'A My Domain that was renamed does so. A token request is not sent on: it would lose its body.',
    fix: `Take the URL from ${wayTo('myDomain')}.`,
  };
}

/** Without its path and query, which may carry what a person should not paste. */
function originOf(location: string): string {
  return URL.canParse(location) ? new URL(location).origin : 'another page';
}

/** On these the issuer is the host that was asked; of sites nothing is said. */
const namesItself: ReadonlySet<HostKind> = new Set(['my-domain', 'login', 'test', 'loopback']);

/** The host has a discovery document of Salesforce, and the one of the org that was asked. */
export function discoveryFindings(
  { status, location, body }: Answer,
  asked: string,
  kind: HostKind,
): readonly Finding[] {
  if (status >= 300 && status < 400) return [elsewhere(location)];
  if (status !== 200 || typeof jsonObjectIn(body)?.['token_endpoint'] !== 'string')
    return [
      {
        ...base,
        id: 'no-discovery-document',
        what: `The host has no discovery document (status ${status}).`,
        why: 'Every host of Salesforce that gives out tokens has one. The host is another one, or the prefix of the site is wrong.',
        fix: `Compare url (and site) with ${wayTo('myDomain')}, and open /.well-known/openid-configuration below it in a browser.`,
      },
    ];
  const issuer = jsonObjectIn(body)?.['issuer'];
  if (issuer === asked || typeof issuer !== 'string' || !namesItself.has(kind)) return [];
  return [
    {
      ...base,
      id: 'host-has-another-name',
      severity: 'warning',
      what: `The host calls itself ${originOf(issuer)}.`,
      why: 'Its discovery document names the issuer; tokens and assertions are bound to that name.',
      fix: 'Take that URL.',
    },
  ];
}
