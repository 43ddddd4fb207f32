import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { NegativeCase } from '../../model/negative-case.ts';
import { text } from '../text.ts';
import { tokenUseCases } from './token-use-cases.ts';

type Case = NegativeCase<KnownErrorId>;

const docs = 'Salesforce: Client Credentials Flow';
const errors = 'Salesforce: OAuth Authorization Errors';

/** The client is another one than it says, or none. */
const clientCases: readonly Case[] = [
  {
    id: 'CC-01',
    title: 'Wrong client secret',
    request: 'token',
    change: { form: { client_secret: 'EXAMPLE_wrong_secret' } },
    expects: 'invalid-client-credentials',
    specs: ['RFC 6749 section 2.3.1', 'RFC 6749 section 5.2', errors],
    safety: 'noisy',
  },
  {
    id: 'CC-02',
    title: 'Client secret of another app',
    request: 'token',
    change: { form: { client_secret: text('{{jwtClientSecret}}') } },
    expects: 'invalid-client-credentials',
    specs: ['RFC 6749 section 5.2'],
    // On a real org both may be one app, and then the request is a good one.
    safety: 'emulator-only',
    onlyIf: { filled: 'jwtClientSecret' },
  },
  {
    id: 'CC-03',
    title: 'Unknown client id',
    request: 'token',
    change: { form: { client_id: 'EXAMPLE_unknown_consumer_key' } },
    expects: 'client-identifier-invalid',
    specs: ['RFC 6749 section 5.2', errors],
    safety: 'safe',
  },
  {
    id: 'CC-04',
    title: 'Wrong client secret in the Basic header',
    request: 'token-basic',
    change: {
      authorization: {
        kind: 'basic',
        username: text('{{clientId}}'),
        password: 'EXAMPLE_wrong_secret',
      },
    },
    expects: 'invalid-client-credentials',
    specs: ['RFC 6749 section 2.3.1'],
    safety: 'noisy',
  },
  {
    id: 'CC-05',
    title: 'Basic header that is no base64',
    request: 'token-basic',
    change: {
      authorization: { kind: 'none' },
      headers: [
        { name: 'Authorization', value: 'Basic EXAMPLE:not-base64', description: 'Malformed.' },
      ],
    },
    expects: 'invalid-basic-auth-header',
    specs: ['RFC 6749 section 2.3.1'],
    // Whether Salesforce answers 400 or 401 is not known.
    safety: 'emulator-only',
  },
];

/** The same request on a host of Salesforce where client credentials do not work. */
const hostCases: readonly Case[] = (
  [
    ['CC-06', 'Login host', text('{{url}}/login/services/oauth2/token')],
    ['CC-07', 'Test host', text('{{url}}/test/services/oauth2/token')],
    ['CC-08', 'Host of the user interface', text('{{url}}/lightning/services/oauth2/token')],
  ] as const
).map(([id, title, url]) => ({
  id,
  title,
  request: 'token',
  change: { url },
  expects: 'domain-not-supported',
  specs: [docs],
  // Only the emulator has its hosts under one URL.
  safety: 'emulator-only',
}));

/** The org is in a state in which it must refuse. */
const orgCases: readonly Case[] = (
  [
    [
      'CC-09',
      'Flow switched off',
      { clientCredentialsFlow: 'off' },
      'client-credentials-not-enabled',
    ],
    ['CC-10', 'No Run As user', { clientCredentialsUser: 'missing' }, 'no-client-credentials-user'],
    ['CC-11', 'Inactive Run As user', { userState: 'inactive' }, 'no-client-credentials-user'],
    ['CC-12', 'No usable scope', { appScopes: 'full refresh_token' }, 'no-valid-scopes'],
    ['CC-13', 'Run As user not admin-approved', { userApproved: 'no' }, 'user-not-admin-approved'],
    ['CC-14', 'Caller outside the IP ranges', { ipRestriction: 'enforced' }, 'ip-restricted'],
    ['CC-15', 'App not in this org', { appState: 'not-found' }, 'app-not-found'],
    ['CC-16', 'App or OAuth plugin disabled', { appState: 'disabled' }, 'oauth-flow-disabled'],
    ['CC-17', 'Org locked', { orgState: 'locked' }, 'inactive-org'],
    ['CC-18', 'Too many logins', { loginRate: 'exceeded' }, 'rate-limit-exceeded'],
    ['CC-19', 'Plain HTTP', { plainHttp: 'refuse' }, 'https-required'],
    ['CC-20', 'Error inside Salesforce', { fault: 'server-error' }, 'server-error'],
    ['CC-21', 'Salesforce not available', { fault: 'unavailable' }, 'service-unavailable'],
  ] as const
).map(([id, title, switches, expects]) => ({
  id,
  title,
  request: 'token',
  change: { switches },
  expects,
  specs: [docs, errors],
  safety: 'emulator-only',
}));

/** The request itself is not put together as it must be. */
const formCases: readonly Case[] = [
  {
    id: 'CC-22',
    title: 'scope in the body',
    request: 'token',
    change: { form: { scope: 'api' } },
    expects: 'scope-not-supported',
    specs: [docs],
    safety: 'safe',
  },
  {
    id: 'CC-23',
    title: 'Parameters as JSON',
    request: 'token',
    change: { formAs: 'json' },
    expects: 'unsupported-grant-type',
    specs: ['RFC 6749 section 4.4.2'],
    safety: 'safe',
  },
  {
    id: 'CC-24',
    title: 'GET instead of POST',
    request: 'token',
    // The real key and secret must not end up in a URL, which servers write into their logs.
    change: {
      method: 'GET',
      formAs: 'query',
      form: { client_id: 'EXAMPLE_consumer_key', client_secret: 'EXAMPLE_secret' },
    },
    expects: 'must-use-post',
    specs: ['RFC 6749 section 3.2', errors],
    safety: 'safe',
  },
  {
    id: 'CC-25',
    title: 'Misspelt grant type',
    request: 'token',
    change: { form: { grant_type: 'client_credential' } },
    expects: 'unsupported-grant-type',
    specs: ['RFC 6749 section 5.2'],
    safety: 'safe',
  },
  {
    id: 'CC-26',
    title: 'No grant type',
    request: 'token',
    change: { form: { grant_type: null } },
    expects: 'unsupported-grant-type',
    specs: ['RFC 6749 section 4.4.2'],
    safety: 'safe',
  },
];

/** Parameters missing, empty, doubled or re-cased: RFC 6749 says what is due, not in which words. */
const parameterCases: readonly Case[] = (
  [
    [
      'CC-27',
      'Grant type in capitals',
      { grant_type: 'CLIENT_CREDENTIALS' },
      'unsupported-grant-type',
    ],
    ['CC-28', 'No client id', { client_id: null }, 'missing-parameter'],
    ['CC-29', 'Empty client id', { client_id: '' }, 'missing-parameter'],
    ['CC-30', 'No client secret', { client_secret: null }, 'invalid-client-credentials'],
    ['CC-31', 'Empty client secret', { client_secret: '' }, 'invalid-client-credentials'],
    [
      'CC-32',
      'Client id twice',
      { client_id: [text('{{clientId}}'), text('{{clientId}}')] },
      'repeated-parameter',
    ],
    [
      'CC-33',
      'Grant type twice',
      { grant_type: ['client_credentials', 'client_credentials'] },
      'repeated-parameter',
    ],
  ] as const
).map(([id, title, form, expects]) => ({
  id,
  title,
  request: 'token',
  change: { form },
  expects,
  specs: ['RFC 6749 section 3.2'],
  safety: 'emulator-only',
}));

/** A page may ask for tokens only from an origin that the org allows. */
const crossOriginCase: Case = {
  id: 'CC-34',
  title: 'Called by a web page of another origin',
  request: 'token',
  change: {
    headers: [{ name: 'Origin', value: 'https://attacker.example', description: 'A web page.' }],
  },
  expects: 'cors-refused',
  specs: ['Salesforce: OAuth Endpoints'],
  // Which origins an org allows is its own business.
  safety: 'emulator-only',
};

/** How the requests of this flow must be refused when they are changed. */
export const negativeCases: readonly Case[] = [
  ...clientCases,
  ...hostCases,
  ...orgCases,
  ...formCases,
  ...parameterCases,
  crossOriginCase,
  ...tokenUseCases,
];
