import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Condition } from '../../model/assertion.ts';
import type { NegativeCase } from '../../model/negative-case.ts';
import type { SignAssertionOptions } from '../../model/script-call.ts';
import { text } from '../text.ts';

type Case = NegativeCase<KnownErrorId>;
type Signing = Omit<SignAssertionOptions, 'into'>;

const docs = 'Salesforce: JWT Bearer Flow';

/** An assertion signed outside is used as it is, so there is nothing to change about it. */
const signedHere: Condition = { all: [{ filled: 'privateKey' }, { empty: 'assertion' }] };

/** 1 January 2100: later than any clock that this will meet. */
const farAhead = 4_102_444_800;

/** A case in which only the assertion differs. */
function signed(
  id: string,
  title: string,
  options: Signing,
  { expects = 'invalid-assertion', specs, safety = 'safe', ...rest }: Partial<Case>,
): Case {
  return {
    id,
    title,
    request: 'token',
    change: { before: { script: 'sign-assertion', options: { into: '_assertion', ...options } } },
    expects,
    specs: [...(specs ?? []), docs],
    safety,
    onlyIf: signedHere,
    ...rest,
  };
}

/** Signature and encoding. */
const signatureCases: readonly Case[] = [
  signed(
    'JWT-01',
    'Signed with another key',
    { tamper: 'wrong-key' },
    { specs: ['RFC 7523 section 3'] },
  ),
  signed(
    'JWT-02',
    'Signature changed',
    { tamper: 'flip-signature' },
    { specs: ['RFC 7515 section 5.2'] },
  ),
  signed(
    'JWT-03',
    'No signature (alg none)',
    { tamper: 'alg-none' },
    { specs: ['RFC 8725 section 3.1'] },
  ),
  signed(
    'JWT-04',
    'HS256 with the public key as the secret',
    { tamper: 'hs256' },
    { specs: ['RFC 8725 section 2.1', 'RFC 8725 section 3.1'] },
  ),
  signed(
    'JWT-05',
    'Assertion cut off',
    { tamper: 'truncate' },
    { specs: ['RFC 7515 section 5.2'] },
  ),
  signed(
    'JWT-06',
    'Segments padded after signing',
    { tamper: 'pad' },
    // Salesforce takes padding that was signed along; what it makes of this is not known.
    { specs: ['RFC 7515 section 2'], safety: 'emulator-only' },
  ),
];

/** The audience, wrong in every way that people get it wrong; the token endpoint was never reported. */
const audienceCases: readonly Case[] = (
  [
    ['JWT-07', 'Audience is a bare host name', 'login.salesforce.com', 'safe'],
    ['JWT-08', 'Audience is an array', ['https://login.salesforce.com'], 'safe'],
    ['JWT-09', 'Audience has a slash at the end', 'https://login.salesforce.com/', 'safe'],
    [
      'JWT-10',
      'Audience is the token endpoint',
      'https://login.salesforce.com/services/oauth2/token',
      'emulator-only',
    ],
    [
      'JWT-11',
      'Audience is the My Domain URL of another org',
      'https://example.my.salesforce.com',
      'safe',
    ],
  ] as const
).map(([id, title, aud, safety]) =>
  signed(
    id,
    title,
    { claims: { aud } },
    { expects: 'audience-is-invalid', specs: ['RFC 7523 section 3'], safety },
  ),
);

/** The other claims. */
const claimCases: readonly Case[] = [
  signed(
    'JWT-12',
    'Audience of sandboxes for a production org',
    { claims: { aud: 'https://test.salesforce.com' } },
    {
      expects: 'audience-is-invalid',
      specs: ['RFC 7523 section 3'],
      onlyIf: {
        all: [signedHere, { variable: 'jwtAudience', is: 'https://login.salesforce.com' }],
      },
    },
  ),
  signed(
    'JWT-13',
    'Unknown issuer',
    { claims: { iss: 'EXAMPLE_unknown_consumer_key' } },
    { expects: 'client-identifier-invalid', specs: ['RFC 7523 section 3'] },
  ),
  signed(
    'JWT-14',
    'Unknown user',
    { claims: { sub: 'nobody@grantsmith.example', prn: null } },
    { expects: 'user-has-not-approved', specs: ['RFC 7523 section 3'] },
  ),
  signed('JWT-15', 'Expired', { shiftSeconds: -3600 }, { specs: ['RFC 7523 section 3'] }),
  signed(
    'JWT-16',
    'Not yet valid',
    { claims: { nbf: farAhead } },
    { specs: ['RFC 7519 section 4.1.5'] },
  ),
  ...(
    [
      ['JWT-17', 'No issuer', { iss: null }, 'client-identifier-invalid'],
      ['JWT-18', 'No subject', { sub: null, prn: null }, 'user-has-not-approved'],
      ['JWT-19', 'No audience', { aud: null }, 'audience-is-invalid'],
      ['JWT-20', 'No expiry', { exp: null }, 'invalid-assertion'],
    ] as const
  ).map(([id, title, claims, expects]) =>
    signed(
      id,
      title,
      { claims },
      { expects, specs: ['RFC 7523 section 3'], safety: 'emulator-only' },
    ),
  ),
];

/** The org is in a state in which it must refuse. */
const orgCases: readonly Case[] = (
  [
    [
      'JWT-21',
      'App without the scope refresh_token',
      { appScopes: 'api' },
      'refresh-scope-required',
    ],
    ['JWT-22', 'JWT bearer flow switched off', { jwtBearerFlow: 'off' }, 'refresh-scope-required'],
    [
      'JWT-23',
      'User never approved the app',
      { permittedUsers: 'self-authorized', userApproved: 'no' },
      'user-has-not-approved',
    ],
    ['JWT-24', 'Nobody attached to the app', { userApproved: 'nobody' }, 'user-has-not-approved'],
    ['JWT-25', 'User not attached to the app', { userApproved: 'no' }, 'user-not-admin-approved'],
    ['JWT-26', 'Inactive user', { userState: 'inactive' }, 'inactive-user'],
    ['JWT-27', 'Caller outside the IP ranges', { ipRestriction: 'enforced' }, 'ip-restricted'],
    ['JWT-28', 'App not installed', { appState: 'not-installed' }, 'app-must-be-installed'],
    ['JWT-29', 'Too many logins', { loginRate: 'limited' }, 'login-rate-exceeded'],
    [
      'JWT-30',
      'Clock of the org an hour ahead',
      { clockOffsetSeconds: '3600' },
      'invalid-assertion',
    ],
  ] as const
).map(([id, title, switches, expects]) => ({
  id,
  title,
  request: 'token',
  change: { switches },
  expects,
  specs: [docs],
  safety: 'emulator-only',
}));

/** An assertion that most orgs take, in an org that keeps to the documented three minutes. */
const longLived: Case = {
  id: 'JWT-31',
  title: 'Lifetime longer than the org allows',
  request: 'token',
  change: {
    before: {
      script: 'sign-assertion',
      options: { into: '_assertion', claims: { exp: farAhead } },
    },
    switches: { assertionMaxLifetimeSeconds: '180' },
  },
  expects: 'invalid-assertion',
  specs: [docs],
  safety: 'emulator-only',
  onlyIf: signedHere,
};

/** The request itself is not put together as it must be. */
const requestCases: readonly Case[] = [
  {
    id: 'JWT-32',
    title: 'User of a production org on the test host',
    request: 'token',
    change: { url: text('{{url}}/test/services/oauth2/token') },
    expects: 'user-has-not-approved',
    specs: [docs],
    safety: 'emulator-only',
    onlyIf: { variable: 'jwtAudience', is: 'https://login.salesforce.com' },
  },
  {
    id: 'JWT-33',
    title: 'scope in the body',
    request: 'token',
    change: { form: { scope: 'api' } },
    expects: 'scope-not-supported',
    specs: [docs],
    safety: 'safe',
  },
  {
    id: 'JWT-34',
    title: 'Misspelt grant type',
    request: 'token',
    change: { form: { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearers' } },
    expects: 'unsupported-grant-type',
    specs: ['RFC 6749 section 5.2', 'RFC 7523 section 2.1'],
    safety: 'safe',
  },
  {
    id: 'JWT-35',
    title: 'Assertion that is no JWT',
    request: 'token',
    change: { form: { assertion: 'EXAMPLE.not-a.jwt' } },
    expects: 'invalid-assertion',
    specs: ['RFC 7519 section 7.2'],
    safety: 'safe',
  },
  {
    id: 'JWT-36',
    title: 'No assertion',
    request: 'token',
    change: { form: { assertion: null } },
    expects: 'missing-parameter',
    specs: ['RFC 7521 section 4.1'],
    safety: 'emulator-only',
  },
  {
    id: 'JWT-37',
    title: 'Assertion twice',
    request: 'token',
    change: { form: { assertion: [text('{{_assertion}}'), text('{{_assertion}}')] } },
    expects: 'repeated-parameter',
    specs: ['RFC 6749 section 3.2'],
    safety: 'emulator-only',
  },
];

/** How the requests of this flow must be refused when they are changed. */
export const negativeCases: readonly Case[] = [
  ...signatureCases,
  ...audienceCases,
  ...claimCases,
  ...orgCases,
  longLived,
  ...requestCases,
];
