import { documented, reported } from '../../../flows/sources.ts';
import { setupPlaces, wayTo } from '../../setup-places.ts';
import type { Check, Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';
import { isLoopback, type OrgHost } from '../org-host.ts';

const base = { severity: 'error', variable: 'url' } as const;

/** What can be wrong with the text of the URL; the host itself is looked at elsewhere. */
interface Shape {
  fits(host: OrgHost, examination: Examination): boolean;
  readonly finding: Finding;
}

/** Paths under which the emulator serves its orgs and their hosts. */
const emulatedPath = /^(?:\/org\/[^/]+)?(?:\/(?:login|test|site|lightning))?\/?$/;

const pathOf = ({ url: { pathname } }: OrgHost): string => pathname.replace(/\/+$/, '');

const hasForeignPath = (host: OrgHost): boolean =>
  pathOf(host) !== '' && !(isLoopback(host.url) && emulatedPath.test(host.url.pathname));

const shapes: readonly Shape[] = [
  {
    fits: ({ url }, { emulated }) => isLoopback(url) && !emulated,
    finding: {
      ...base,
      id: 'loopback-without-emulator',
      severity: 'warning',
      what: 'The host is this machine, but the environment does not say that the org is emulated.',
      why: 'Without emulated = true, checks and cases for the emulator are left out.',
      fix: 'Take the environment that grantsmith emulator writes, or fill in the URL of the org.',
    },
  },
  {
    fits: ({ url }) => url.protocol === 'http:' && !isLoopback(url),
    finding: {
      ...base,
      id: 'url-without-tls',
      what: 'The URL begins with http:// instead of https://.',
      why: 'The secret would travel in clear, and Salesforce refuses it with "HTTPS required".',
      fix: 'Write https:// in its place.',
      basis: documented('ERR'),
      knownError: 'https-required',
    },
  },
  {
    fits: ({ url }) => /\/services\/oauth2\//.test(url.pathname),
    finding: {
      ...base,
      id: 'url-is-an-endpoint',
      what: 'The URL is that of an endpoint, not of the org.',
      why: 'The collection puts /services/oauth2/token behind it by itself.',
      fix: 'Cut everything after the host name: https://MyDomainName.my.salesforce.com',
      basis: documented('EP'),
    },
  },
  {
    fits: (host, { meant }) => host.kind === 'site' && hasForeignPath(host) && meant('site') === '',
    finding: {
      ...base,
      id: 'site-prefix-in-url',
      what: 'The path prefix of the site stands in url.',
      why: 'It belongs into the variable site: the audience of an assertion is derived from both.',
      fix: 'Move everything after the host name to the variable site, with its slash in front.',
      basis: documented('EP'),
    },
  },
  {
    fits: hasForeignPath,
    finding: {
      ...base,
      id: 'url-with-path',
      what: 'There is a path behind the host name.',
      why: 'It was copied from the browser; the endpoints for OAuth are not below it.',
      fix: 'Cut everything after the host name: https://MyDomainName.my.salesforce.com',
      basis: documented('EP'),
    },
  },
  {
    fits: (_, { meant }) => /\/$/.test(meant('url')),
    finding: {
      ...base,
      id: 'url-with-slash',
      what: 'The URL ends with a slash.',
      why: 'Every request would have two slashes behind the host name, and an audience derived from it one too many.',
      fix: 'Delete the slash at the end.',
      basis: reported('datacloud-jdbc PR 132'),
      knownError: 'audience-is-invalid',
    },
  },
  {
    fits: ({ url }) => url.search !== '' || url.hash !== '' || url.username !== '',
    finding: {
      ...base,
      id: 'url-with-more',
      what: 'There is more in the URL than a host: a query, a fragment or credentials.',
      why: 'It was copied from the browser, and every request is appended to it.',
      fix: 'Cut everything after the host name: https://MyDomainName.my.salesforce.com',
    },
  },
];

/** A host name alone, or what is no URL at all. */
function unreadable(text: string): Finding {
  return /^[a-z0-9.-]+\.[a-z]{2,}(?:[/:?#]|$)/i.test(text)
    ? {
        ...base,
        id: 'url-without-scheme',
        what: 'The URL does not begin with https://.',
        why: 'A bare host name is no URL; nothing can be sent to it.',
        fix: 'Write https:// in front of it.',
      }
    : {
        ...base,
        id: 'url-unreadable',
        what: 'What stands in url is no URL.',
        why: 'Nothing can be sent to it.',
        fix: `Copy the URL from ${wayTo('myDomain')}, with https:// in front of it.`,
        basis: setupPlaces.myDomain.basis,
      };
}

/** The URL of the org is https://, a host name and nothing else. */
export const urlShape: Check = (examination) => {
  const { host, meant } = examination;
  if (meant('url') === '') return [];
  if (host === undefined) return [unreadable(meant('url'))];
  const found = shapes.find(({ fits }) => fits(host, examination));
  return found === undefined ? [] : [found.finding];
};
