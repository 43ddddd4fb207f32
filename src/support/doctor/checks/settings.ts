import { documented, reported } from '../../../flows/sources.ts';
import { objectionToCallbackUrl } from '../../../model/objection-to-callback-url.ts';
import type { VariableName } from '../../../model/variables.ts';
import type { Check, Examination } from '../examination.ts';
import type { Finding } from '../finding.ts';

/** Something that the value of one variable must not be. */
interface Rule {
  readonly variable: VariableName;
  isBroken(value: string, examination: Examination): boolean;
  readonly finding: Omit<Finding, 'variable'>;
}

const oldestVersion = 31;

/** Of the rules on one variable, the first that is broken is told. */
const rules: readonly Rule[] = [
  {
    variable: 'version',
    isBroken: (value) => /^v/i.test(value),
    finding: {
      id: 'version-with-v',
      severity: 'error',
      what: 'The API version begins with a v.',
      why: 'The collection writes /services/data/v in front of it by itself.',
      fix: 'Delete the v: 64.0',
    },
  },
  {
    variable: 'version',
    isBroken: (value) => !/^\d{2,3}\.0$/.test(value),
    finding: {
      id: 'version-shape',
      severity: 'error',
      what: 'The API version is no number such as 64.0.',
      why: 'Salesforce numbers its API versions so, each with .0 at the end.',
      fix: 'Write it as 64.0; /services/data of the org lists those that it has.',
      basis: documented('REST'),
    },
  },
  {
    variable: 'version',
    isBroken: (value) => Number(value) < oldestVersion,
    finding: {
      id: 'version-retired',
      severity: 'error',
      what: 'The API version is one that Salesforce has retired.',
      why: 'Versions before 31.0 answer 410 Gone.',
      fix: 'Take a newer one, such as 64.0.',
      basis: documented('REST'),
      knownError: 'api-version-gone',
    },
  },
  {
    variable: 'subjectTokenFlow',
    isBroken: (value) => !/^(?:client-credentials|jwt-bearer|username-password)$/.test(value),
    finding: {
      id: 'subject-token-flow-unknown',
      severity: 'error',
      what: 'The flow for the subject token is none of those there are.',
      why: 'No request for a subject token would be sent, and the exchange would have none.',
      fix: 'Set it to client-credentials, jwt-bearer or username-password.',
    },
  },
  {
    variable: 'redirectUrl',
    isBroken: (value) => value.includes('#'),
    finding: {
      id: 'redirect-url-with-fragment',
      severity: 'error',
      what: 'The callback URL has a fragment.',
      why: 'A callback URL must not have one.',
      fix: 'Cut the # and what follows, in the app too.',
      basis: documented('RFC 6749', '3.1.2'),
      knownError: 'redirect-uri-mismatch',
    },
  },
  {
    variable: 'redirectUrl',
    isBroken: (value) => objectionToCallbackUrl(value) !== undefined,
    finding: {
      id: 'redirect-url-shape',
      severity: 'error',
      what: 'The callback URL is none that a browser can be sent back to.',
      why: 'It must be, to the letter, one that is registered in the app.',
      fix: 'Copy it from the settings of the app.',
      basis: documented('RFC 6749', '3.1.2'),
      knownError: 'redirect-uri-mismatch',
    },
  },
  {
    variable: 'redirectUrl',
    isBroken: (value) => /[?&](?:code|error)=/.test(value),
    finding: {
      id: 'redirect-url-is-a-callback',
      severity: 'error',
      what: 'The callback URL is what the browser showed after a login, with its answer.',
      why: 'The code in it changes each time; the URL that is registered has none.',
      fix: 'Cut the ? and what follows. What the browser shows goes into the variable callback.',
      basis: reported('BLOG'),
      knownError: 'redirect-uri-mismatch',
    },
  },
  {
    variable: 'redirectUrl',
    isBroken: (value) =>
      /^http:/.test(value) && !/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/.test(value),
    finding: {
      id: 'redirect-url-without-tls',
      severity: 'warning',
      what: 'The callback URL begins with http://, and its host is not this machine.',
      why: 'The authorization code would travel in clear.',
      fix: 'Register an https:// URL in the app, and write it here.',
      basis: documented('RFC 6749', '3.1.2.1'),
    },
  },
  {
    variable: 'scope',
    isBroken: (value) => /[,;+]/.test(value),
    finding: {
      id: 'scope-separators',
      severity: 'error',
      what: 'The scopes are not separated by spaces.',
      why: 'Salesforce would take them for one scope, which it does not know.',
      fix: 'Write them with spaces between: openid api refresh_token',
      basis: documented('RFC 6749', '3.3'),
      knownError: 'authorize-invalid-scope',
    },
  },
  {
    variable: 'scope',
    isBroken: (value) => !/\b(?:refresh_token|offline_access)\b/.test(value),
    finding: {
      id: 'scope-without-refresh',
      severity: 'warning',
      what: 'The scopes have neither refresh_token nor offline_access.',
      why: 'There will be no refresh token, and the requests that use one fail.',
      fix: 'Add refresh_token, here and in the app.',
      basis: documented('WS'),
    },
  },
  {
    variable: 'cpqUrl',
    isBroken: (value, { emulated }) =>
      !(URL.canParse(value) && (value.startsWith('https://') || emulated)),
    finding: {
      id: 'cpq-url-shape',
      severity: 'error',
      what: 'The URL of the CPQ tenant does not begin with https://.',
      why: 'It is the base of all its requests.',
      fix: 'Write it as https://TENANT.SECTOR.logik.io',
      basis: documented('SNOW'),
    },
  },
  {
    variable: 'cpqUrl',
    isBroken: (value, { emulated }) => new URL(value).pathname !== '/' && !emulated,
    finding: {
      id: 'cpq-url-with-path',
      severity: 'error',
      what: 'The URL of the CPQ tenant has a path.',
      why: 'The collection puts cpqApiPrefix behind it by itself.',
      fix: 'Cut everything after the host name: https://TENANT.SECTOR.logik.io',
      basis: documented('SNOW'),
    },
  },
  {
    variable: 'cpqUrl',
    isBroken: (value) => value.endsWith('/'),
    finding: {
      id: 'cpq-url-with-slash',
      severity: 'error',
      what: 'The URL of the CPQ tenant ends with a slash.',
      why: 'Every request would have two slashes behind the host name.',
      fix: 'Delete the slash at the end.',
    },
  },
];

/** Each setting has a value that can be used. */
export const settings: Check = (examination) => {
  const { read, meant } = examination;
  return [...new Set(rules.map(({ variable }) => variable))].flatMap((variable) => {
    const value = meant(variable);
    if (value === '' || !read.has(variable)) return [];
    const broken = rules.find(
      (rule) => rule.variable === variable && rule.isBroken(value, examination),
    );
    return broken === undefined ? [] : [{ ...broken.finding, variable }];
  });
};
