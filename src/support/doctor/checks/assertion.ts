import { documented, reported } from '../../../flows/sources.ts';
import { inspectToken } from '../../inspect.ts';
import type { Check, Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';

const base = {
  severity: 'error',
  variable: 'jwtAudience',
  basis: reported('datacloud-jdbc PR 132'),
  knownError: 'audience-is-invalid',
} as const satisfies Partial<Finding>;

const exactly =
  'Write exactly https://login.salesforce.com for production and Developer Edition, https://test.salesforce.com for sandboxes and scratch orgs, or the URL of the site.';

interface Audience {
  fits(audience: string, examination: Examination): boolean;
  readonly finding: Finding;
}

const isLogin = (audience: string): boolean => audience === 'https://login.salesforce.com';
const isTest = (audience: string): boolean => audience === 'https://test.salesforce.com';

/** The first that fits is told. */
const audiences: readonly Audience[] = [
  {
    fits: (audience) => /^[[{]/.test(audience) || audience.includes(','),
    finding: {
      ...base,
      id: 'audience-is-a-list',
      what: 'The audience is a list.',
      why: 'Salesforce takes one text, and refuses an array with "audience is invalid".',
      fix: exactly,
    },
  },
  {
    fits: (audience) => !/^https?:\/\//.test(audience),
    finding: {
      ...base,
      id: 'audience-without-scheme',
      what: 'The audience is a bare host name, without https://.',
      why: 'Salesforce compares it to the letter, and refuses it with "audience is invalid".',
      fix: exactly,
    },
  },
  {
    fits: (audience, { emulated }) => /^http:/.test(audience) && !emulated,
    finding: {
      ...base,
      id: 'audience-without-tls',
      what: 'The audience begins with http:// instead of https://.',
      why: 'Salesforce compares it to the letter, and refuses it with "audience is invalid".',
      fix: exactly,
    },
  },
  {
    fits: (audience) => /\/services\/oauth2\//.test(audience),
    finding: {
      ...base,
      id: 'audience-is-an-endpoint',
      what: 'The audience is the URL of the token endpoint.',
      why: 'RFC 7523 allows that, but Salesforce wants its login host.',
      fix: exactly,
    },
  },
  {
    fits: (audience) => audience.endsWith('/'),
    finding: {
      ...base,
      id: 'audience-with-slash',
      what: 'The audience ends with a slash.',
      why: 'Salesforce compares it to the letter, and refuses it with "audience is invalid".',
      fix: exactly,
    },
  },
  {
    fits: (audience, { host }) => isLogin(audience) && host?.isSandbox === true,
    finding: {
      ...base,
      id: 'audience-of-production',
      what: 'The audience is that of production, and url is the host of a sandbox.',
      why: 'Users of a sandbox log in at test.salesforce.com, and the audience says so.',
      fix: 'Set jwtAudience to https://test.salesforce.com.',
    },
  },
  {
    fits: (audience, { host }) => isTest(audience) && host?.isSandbox === false,
    finding: {
      ...base,
      id: 'audience-of-sandbox',
      what: 'The audience is that of sandboxes, and url is the host of a production or Developer Edition org.',
      why: 'Its users log in at login.salesforce.com, and the audience says so.',
      fix: 'Set jwtAudience to https://login.salesforce.com.',
    },
  },
  {
    fits: (audience) => /^https:\/\/[^/]+\.my\.salesforce\.com$/.test(audience),
    finding: {
      ...base,
      id: 'audience-is-my-domain',
      severity: 'warning',
      what: 'The audience is a My Domain URL.',
      why: 'The documentation names the login hosts only; some orgs take it all the same.',
      fix: exactly,
      basis: reported('SFDX'),
    },
  },
  {
    fits: (audience, { host, meant }) =>
      host?.kind === 'site' && audience !== `${meant('url')}${meant('site')}`,
    finding: {
      ...base,
      id: 'audience-is-not-the-site',
      severity: 'warning',
      what: 'The host is a site, and the audience is not its URL.',
      why: 'For users of a site the audience is the URL of the site, with its path prefix.',
      fix: 'Empty jwtAudience, to have it made of url and site.',
      basis: documented('REPORTS'),
    },
  },
];

/** The audience of the assertion is one that the host takes. */
export const audience: Check = (examination) => {
  const { read, meant } = examination;
  const text = meant('jwtAudience');
  if (text === '' || !read.has('jwtAudience') || meant('assertion') !== '') return [];
  const found = audiences.find(({ fits }) => fits(text, examination));
  return found === undefined ? [] : [found.finding];
};

const documentedSeconds = 180;

/** The assertion lives as long as Salesforce documents. */
export const assertionLifetime: Check = ({ read, meant }) => {
  const text = meant('jwtLifetimeSeconds');
  const base = { variable: 'jwtLifetimeSeconds', fix: 'Set it to 180, or leave it empty.' };
  if (text === '' || !read.has('jwtLifetimeSeconds')) return [];
  if (!/^\d+$/.test(text) || Number(text) === 0)
    return [
      {
        ...base,
        id: 'lifetime-is-no-number',
        severity: 'error',
        what: 'The lifetime of the assertion is no whole number of seconds above 0.',
        why: 'The expiry time is made of it.',
        knownError: 'invalid-assertion',
      },
    ];
  if (Number(text) <= documentedSeconds) return [];
  return [
    {
      ...base,
      id: 'lifetime-too-long',
      severity: 'warning',
      fact: text,
      what: `The assertion is to live ${text} seconds.`,
      why: 'Salesforce documents at most three minutes; orgs have been seen to take more.',
      basis: documented('ERR'),
      knownError: 'invalid-assertion',
    },
  ];
};

/** The user stands in `sub`, or in its older name. */
export const subjectClaim: Check = ({ read, meant }) => {
  const claim = meant('jwtSubjectClaim');
  if (!read.has('jwtSubjectClaim') || /^(?:sub|prn)?$/.test(claim)) return [];
  return [
    {
      id: 'subject-claim-unknown',
      severity: 'error',
      variable: 'jwtSubjectClaim',
      what: 'The claim for the user is neither sub nor prn.',
      why: 'Salesforce reads the username from one of these two.',
      fix: 'Set it to sub, or leave it empty.',
      basis: documented('RFC 7523', '3'),
    },
  ];
};

/** An assertion that was signed outside is one that Salesforce takes, and still alive. */
export const signedAssertion: Check = ({ read, meant, now }) => {
  const text = meant('assertion');
  if (text === '' || !read.has('assertion')) return [];
  const { kind, remarks } = inspectToken(text, { now });
  if (kind !== 'jwt-bearer-assertion' && kind !== 'other-jwt')
    return [
      {
        id: 'assertion-is-none',
        severity: 'error',
        variable: 'assertion',
        what: 'What stands in assertion is no JWT bearer assertion.',
        why: 'It is sent as it is, and Salesforce cannot read it.',
        fix: 'Empty it to have the assertion signed in Postman, or paste a signed one.',
        basis: documented('RFC 7523', '3'),
        knownError: 'invalid-assertion',
      },
    ];
  return remarks
    .filter(({ weight }) => weight === 'refused')
    .map(
      ({ what, fix, knownError }): Finding => ({
        id: 'assertion-refused',
        severity: 'error',
        variable: 'assertion',
        what: `Salesforce will refuse the assertion: ${what}`,
        why: 'It was signed outside, and is sent as it is.',
        fix: fix ?? 'Sign a new one.',
        ...(knownError === undefined ? {} : { knownError }),
      }),
    );
};
