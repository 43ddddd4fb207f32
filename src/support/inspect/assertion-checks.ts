import { claimSeconds, claimText, isMilliseconds } from './claim.ts';
import type { Remark } from './inspection.ts';
import type { JwtCheck } from './jwt-remarks.ts';
import { span } from './lifetime.ts';

/** The lifetime that Salesforce documents for an assertion. */
const documentedSeconds = 180;

const loginHosts = ['https://login.salesforce.com', 'https://test.salesforce.com'];

/** What an audience looks like, and what Salesforce says to it; the first that fits counts. */
const audiences: readonly {
  readonly looksLike: RegExp;
  readonly weight: Remark['weight'];
  readonly what: string;
}[] = [
  {
    looksLike: /^https:\/\/(login|test)\.salesforce\.com$/,
    weight: 'note',
    what: 'aud is for production and Developer Edition orgs if it says login, for sandboxes and scratch orgs if it says test.',
  },
  {
    looksLike: /^https:\/\/[^/]+\.my\.salesforce\.com\/?$/,
    weight: 'doubtful',
    what: 'aud is a My Domain URL. The documentation names login.salesforce.com and test.salesforce.com only; some orgs take it all the same.',
  },
  {
    looksLike: /^https:\/\/[^/]+\.site\.com(\/[^/]+)*$/,
    weight: 'note',
    what: 'aud is the URL of a site: right for its users.',
  },
  {
    looksLike: /^(?!\w+:)/,
    weight: 'refused',
    what: 'aud is a bare host name, without https://.',
  },
  { looksLike: /\/$/, weight: 'refused', what: 'aud has a slash at the end.' },
  {
    looksLike: /\/services\/oauth2\//,
    weight: 'refused',
    what: 'aud is the URL of the token endpoint.',
  },
  { looksLike: /^http:/, weight: 'refused', what: 'aud begins with http:// instead of https://.' },
  {
    looksLike: /^/,
    weight: 'doubtful',
    what: 'aud is neither a login host of Salesforce nor a site on site.com; right only if it is the URL of a site with a domain of its own.',
  },
];

const checkAudience: JwtCheck = ({ claims: { aud } }) => {
  const fix = `Set aud to one of ${loginHosts.join(' and ')}, as one string.`;
  const refused = { weight: 'refused', fix, knownError: 'audience-is-invalid' } as const;
  if (Array.isArray(aud)) return { ...refused, what: 'aud is an array.' };
  if (typeof aud !== 'string') return { ...refused, what: 'There is no aud.' };
  const found = audiences.find(({ looksLike }) => looksLike.test(aud));
  if (found === undefined || found.weight === 'note') return undefined;
  return { ...refused, weight: found.weight, what: found.what };
};

const checkExpiry: JwtCheck = ({ claims }, now) => {
  const expiry = claimSeconds(claims, 'exp');
  if (expiry === undefined) {
    return {
      weight: 'refused',
      what: 'There is no exp.',
      fix: 'Set exp to the time at most three minutes from now, in seconds.',
      knownError: 'invalid-assertion',
    };
  }
  if (isMilliseconds(expiry)) {
    return {
      weight: 'doubtful',
      what: 'exp is in milliseconds, so it lies thousands of years ahead. Salesforce’s own CLI sends that; the documentation says at most three minutes, in seconds.',
      fix: 'Divide exp by 1000.',
      knownError: 'invalid-assertion',
    };
  }
  const ahead = expiry - Math.floor(now / 1000);
  if (ahead <= documentedSeconds) return undefined;
  return {
    weight: 'doubtful',
    what: `exp lies ${span(ahead)} ahead. The documentation says at most three minutes; orgs have been seen to take more.`,
    fix: 'Make the assertion live three minutes at most.',
    knownError: 'invalid-assertion',
  };
};

const checkSubject: JwtCheck = ({ claims: { sub, prn } }) => {
  if (sub !== undefined && prn !== undefined) {
    return {
      weight: 'note',
      what: 'Both sub and prn are there; prn, the older name, is said to win.',
      fix: 'Leave prn out.',
    };
  }
  if (typeof (sub ?? prn) === 'string' && (sub ?? prn) !== '') return undefined;
  return {
    weight: 'refused',
    what: 'There is no sub: Salesforce does not know for which user the token is to be.',
    fix: 'Set sub to the username of the user, which looks like an e-mail address and need not be one.',
    knownError: 'user-has-not-approved',
  };
};

const checkIssuer: JwtCheck = ({ claims }) => {
  const issuer = claimText(claims, 'iss');
  if (issuer?.startsWith('3MVG')) return undefined;
  return {
    weight: issuer === undefined ? 'refused' : 'doubtful',
    what:
      issuer === undefined
        ? 'There is no iss.'
        : 'iss does not look like a consumer key; those begin with 3MVG.',
    fix: 'Set iss to the consumer key of the app.',
    knownError: 'client-identifier-invalid',
  };
};

const checkScope: JwtCheck = ({ claims: { scope, scp } }) =>
  scope === undefined && scp === undefined
    ? undefined
    : {
        weight: 'doubtful',
        what: 'It carries a claim for scopes. Salesforce takes the scopes from the app, and refuses scope as a parameter of a token request.',
        fix: 'Leave the claim out, and select the scopes in the app.',
        knownError: 'scope-not-supported',
      };

/** What Salesforce looks at in a JWT bearer assertion (RFC 7523 section 3). */
export const assertionChecks: readonly JwtCheck[] = [
  checkIssuer,
  checkSubject,
  checkAudience,
  checkExpiry,
  checkScope,
];
