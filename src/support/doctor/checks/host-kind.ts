import { documented, inferred, reported } from '../../../flows/sources.ts';
import type { FlowId } from '../../../model/flow.ts';
import { wayTo } from '../../setup-places.ts';
import type { Check, Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';
import type { HostKind } from '../org-host.ts';

const base = { severity: 'error', variable: 'url' } as const;

const takeMyDomain = `Take the URL from ${wayTo('myDomain')}, with https:// in front: https://MyDomainName.my.salesforce.com`;

/** Hosts on which no flow works as it should. */
const wrongHosts: Partial<Readonly<Record<HostKind, Finding>>> = {
  lightning: {
    ...base,
    id: 'host-is-lightning',
    what: 'The host is the one of the Lightning pages.',
    why: 'It serves the browser. It has no token endpoint.',
    fix: takeMyDomain,
    basis: reported('REPORTS'),
    knownError: 'domain-not-supported',
  },
  setup: {
    ...base,
    id: 'host-is-setup',
    what: 'The host is the one of the Setup pages.',
    why: 'It serves the browser, and answers "request not supported on this domain".',
    fix: takeMyDomain,
    basis: reported('REPORTS'),
    knownError: 'domain-not-supported',
  },
  visualforce: {
    ...base,
    id: 'host-is-visualforce',
    what: 'The host is one for Visualforce pages or files.',
    why: 'It serves the browser. The documentation lists no OAuth endpoint on it.',
    fix: takeMyDomain,
    basis: inferred('EP'),
    knownError: 'domain-not-supported',
  },
  instance: {
    ...base,
    id: 'host-is-an-instance',
    severity: 'warning',
    what: 'The host is an instance of Salesforce, such as na139, not the My Domain of the org.',
    why: 'An org can be moved to another instance, and client credentials work on the My Domain only.',
    fix: takeMyDomain,
    basis: inferred('EP'),
  },
  'no-my': {
    ...base,
    id: 'host-without-my',
    severity: 'warning',
    what: 'The host name looks like a My Domain without its ".my".',
    why: 'The My Domain of an org ends with .my.salesforce.com.',
    fix: takeMyDomain,
    basis: documented('EP'),
  },
  other: {
    ...base,
    id: 'host-is-foreign',
    severity: 'warning',
    what: 'The host name is none of Salesforce’s.',
    why: 'That is right only for a site, or a My Domain, with a domain of its own.',
    fix: `Compare it with ${wayTo('myDomain')}, or with the domain of the site.`,
    basis: documented('EP'),
  },
};

function usesClientCredentials({ flows, meant }: Examination): boolean {
  const uses: Partial<Readonly<Record<FlowId, boolean>>> = {
    'client-credentials': true,
    'asset-token': meant('subjectTokenFlow') === 'client-credentials',
  };
  return flows.some(({ id }) => uses[id] === true);
}

const loginHost: Finding = {
  ...base,
  id: 'host-is-login',
  what: 'Client credentials are asked for at a login host.',
  why: 'login.salesforce.com and test.salesforce.com serve all orgs, and refuse this flow with "request not supported on this domain".',
  fix: takeMyDomain,
  basis: reported('REPORTS'),
  knownError: 'domain-not-supported',
};

/** The host is one that the flow works on. */
export const hostKind: Check = (examination) => {
  const kind = examination.host?.kind;
  if (kind === undefined) return [];
  if ((kind === 'login' || kind === 'test') && usesClientCredentials(examination))
    return [loginHost];
  const wrong = wrongHosts[kind];
  return wrong === undefined ? [] : [wrong];
};

interface PrefixShape {
  readonly fits: (site: string, kind: HostKind | undefined) => boolean;
  readonly finding: Finding;
}

const site = { severity: 'error', variable: 'site', basis: documented('EP') } as const;

const prefixes: readonly PrefixShape[] = [
  {
    fits: (text) => /^https?:|\./.test(text),
    finding: {
      ...site,
      id: 'site-is-a-url',
      what: 'What stands in site is a host or a URL.',
      why: 'It is appended to url; it is the path prefix alone.',
      fix: 'Put the host into url, and only the path behind it, such as /partners, into site.',
    },
  },
  {
    fits: (text) => !text.startsWith('/'),
    finding: {
      ...site,
      id: 'site-without-slash',
      what: 'The path prefix of the site does not begin with a slash.',
      why: 'It is appended to url, and would become a part of the host name.',
      fix: 'Write it with a slash in front, such as /partners.',
    },
  },
  {
    fits: (text) => text.endsWith('/'),
    finding: {
      ...site,
      id: 'site-with-slash',
      what: 'The path prefix of the site ends with a slash.',
      why: 'Every request would have two slashes behind it, and the audience one too many.',
      fix: 'Delete the slash at the end; for a site without a prefix, empty the variable.',
    },
  },
  {
    fits: (_, kind) => kind === 'my-domain' || kind === 'login' || kind === 'test',
    finding: {
      ...site,
      id: 'site-on-another-host',
      severity: 'warning',
      what: 'There is a path prefix of a site, but the host is none of a site.',
      why: 'Sites are served at MyDomainName.my.site.com, or at a domain of their own.',
      fix: 'Empty the variable site, or put the host of the site into url.',
    },
  },
];

/** The path prefix of a site begins with a slash, does not end with one, and stands behind a site. */
export const sitePrefix: Check = ({ host, meant }) => {
  const text = meant('site');
  const found = text === '' ? undefined : prefixes.find(({ fits }) => fits(text, host?.kind));
  return found === undefined ? [] : [found.finding];
};
