import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { CaseStep, NegativeCase } from '../../model/negative-case.ts';
import { hasJwtApp } from '../requests/jwt-app.ts';
import { text } from '../text.ts';

type Case = NegativeCase<KnownErrorId>;

const liveToken: readonly CaseStep[] = [{ request: 'token' }];
const deadToken: readonly CaseStep[] = [{ request: 'token' }, { request: 'revoke' }];
const liveJwt: readonly CaseStep[] = [{ request: 'token-jwt' }];

const rest = 'Salesforce: REST API, Status Codes and Error Responses';

/** A token that is dead, or of another org. */
const deadTokenCases: readonly Case[] = [
  {
    id: 'USE-01',
    title: 'REST API with a revoked token',
    request: 'limits',
    after: deadToken,
    change: {},
    expects: 'session-expired',
    specs: ['RFC 6750 section 3.1', 'RFC 7009 section 2.2', rest],
    safety: 'safe',
  },
  {
    id: 'USE-02',
    title: 'Userinfo with a revoked token',
    request: 'user-info',
    after: deadToken,
    change: {},
    expects: 'bad-oauth-token',
    specs: ['RFC 7009 section 2.2'],
    safety: 'safe',
  },
  {
    id: 'USE-03',
    title: 'Identity URL with a revoked token',
    request: 'identity-url',
    after: deadToken,
    change: {},
    expects: 'bad-oauth-token',
    specs: ['RFC 7009 section 2.2'],
    safety: 'safe',
  },
  {
    id: 'USE-04',
    title: 'REST API with the token of another org',
    request: 'limits',
    change: {
      authorization: { kind: 'bearer', token: '00DEXAMPLE00000!AQ_EXAMPLE_token_of_another_org' },
    },
    expects: 'session-expired',
    specs: ['RFC 6750 section 3.1', rest],
    safety: 'safe',
  },
  {
    id: 'USE-05',
    title: 'Introspection of a revoked token',
    request: 'introspect',
    after: deadToken,
    change: {},
    expects: 'token-not-active',
    specs: ['RFC 7662 section 2.2'],
    safety: 'emulator-only',
  },
  {
    id: 'USE-06',
    title: 'Revoking a token that nobody knows',
    request: 'revoke',
    change: { form: { token: '00DEXAMPLE00000!AQ_EXAMPLE_unknown_token' } },
    expects: 'invalid-token',
    specs: ['Salesforce: OAuth Authorization Errors'],
    // Salesforce may answer this in urlencoded text, and RFC 7009 section 2.2 asks for 200.
    safety: 'emulator-only',
  },
];

/** The token is a good one, and is not sent as a bearer token. */
const headerCases: readonly Case[] = [
  {
    id: 'USE-07',
    title: 'REST API without the word Bearer',
    request: 'limits',
    after: liveToken,
    change: {
      authorization: { kind: 'none' },
      headers: [
        { name: 'Authorization', value: text('{{_accessToken}}'), description: 'No Bearer.' },
      ],
    },
    expects: 'invalid-auth-header',
    specs: ['RFC 6750 section 2.1'],
    safety: 'emulator-only',
  },
  {
    id: 'USE-08',
    title: 'CPQ admin API without the word Bearer',
    request: 'cpq-managed-tables-jwt',
    after: liveJwt,
    change: {
      authorization: { kind: 'none' },
      headers: [
        { name: 'Authorization', value: text('{{_jwtAccessToken}}'), description: 'No Bearer.' },
      ],
    },
    expects: 'cpq-bearer-missing',
    specs: ['RFC 6750 section 2.1', 'ServiceNow CPQ: Authenticating API calls'],
    safety: 'safe',
    onlyIf: { all: [{ filled: 'cpqUrl' }, hasJwtApp] },
  },
];

/** The CPQ admin API checks the token by itself. */
const cpqCases: readonly Case[] = [
  {
    id: 'USE-09',
    title: 'CPQ admin API with an opaque token',
    request: 'cpq-managed-tables-jwt',
    after: liveToken,
    change: { authorization: { kind: 'bearer', token: text('{{_accessToken}}') } },
    expects: 'cpq-token-refused',
    specs: ['ServiceNow CPQ: Authenticating API calls'],
    safety: 'emulator-only',
    onlyIf: { filled: 'cpqUrl' },
  },
  {
    id: 'USE-10',
    title: 'CPQ admin API with an expired token',
    request: 'cpq-managed-tables-jwt',
    after: liveJwt,
    change: { switches: { clockOffsetSeconds: '86400' } },
    expects: 'cpq-token-refused',
    specs: ['RFC 7519 section 4.1.4', 'ServiceNow CPQ: Authenticating API calls'],
    safety: 'emulator-only',
    onlyIf: { all: [{ filled: 'cpqUrl' }, hasJwtApp] },
  },
  {
    id: 'USE-11',
    title: 'CPQ admin API with an unknown API key',
    request: 'cpq-managed-tables-api-key',
    change: { authorization: { kind: 'bearer', token: 'EXAMPLE_unknown_api_key' } },
    expects: 'cpq-token-refused',
    specs: ['ServiceNow CPQ: Admin API keys'],
    safety: 'emulator-only',
    onlyIf: { filled: 'cpqUrl' },
  },
];

/** Introspection by somebody whose business the token is not. */
const introspectionCases: readonly Case[] = [
  {
    id: 'USE-12',
    title: 'Introspection by another app',
    request: 'introspect',
    after: liveToken,
    change: {
      form: { client_id: text('{{jwtClientId}}'), client_secret: text('{{jwtClientSecret}}') },
    },
    expects: 'token-not-active',
    specs: ['RFC 7662 section 2.2', 'RFC 7662 section 4'],
    safety: 'emulator-only',
    onlyIf: hasJwtApp,
  },
  {
    id: 'USE-13',
    title: 'Introspection with a wrong secret',
    request: 'introspect',
    change: { form: { client_secret: 'EXAMPLE_wrong_secret' } },
    expects: 'invalid-client-credentials',
    specs: ['RFC 7662 section 2.1', 'RFC 7662 section 2.3'],
    safety: 'noisy',
  },
  {
    id: 'USE-14',
    title: 'Introspection by a client that nobody knows',
    request: 'introspect',
    change: { form: { client_id: 'EXAMPLE_unknown_consumer_key' } },
    expects: 'client-identifier-invalid',
    specs: ['RFC 7662 section 2.1', 'RFC 7662 section 2.3'],
    safety: 'safe',
  },
];

/** The token is alive, and the org does not let it do this. */
const orgCases: readonly Case[] = [
  {
    id: 'USE-15',
    title: 'Retired API version',
    request: 'limits',
    after: liveToken,
    change: { url: text('{{_endpoint}}/services/data/v25.0/limits') },
    expects: 'api-version-gone',
    specs: [rest],
    safety: 'safe',
  },
  {
    id: 'USE-16',
    title: 'REST API without the scope api',
    request: 'limits',
    after: [{ request: 'token', change: { switches: { appScopes: 'openid' } } }],
    change: {},
    expects: 'session-not-valid-for-rest',
    specs: ['RFC 6749 section 3.3'],
    safety: 'emulator-only',
  },
  {
    id: 'USE-17',
    title: 'Org without API access',
    request: 'limits',
    after: liveToken,
    change: { switches: { apiAccess: 'off' } },
    expects: 'api-disabled-for-org',
    specs: [rest],
    safety: 'emulator-only',
  },
  {
    id: 'USE-18',
    title: 'API requests used up',
    request: 'limits',
    after: liveToken,
    change: { switches: { apiRequests: 'exceeded' } },
    expects: 'request-limit-exceeded',
    specs: [rest],
    safety: 'emulator-only',
  },
  {
    id: 'USE-19',
    title: 'User without access to the object',
    request: 'query',
    after: liveToken,
    change: { switches: { objectAccess: 'none' } },
    expects: 'insufficient-access',
    specs: [rest],
    safety: 'emulator-only',
  },
];

/** Revoke takes access tokens and refresh tokens. */
const unknownTypeCase: Case = {
  id: 'USE-20',
  title: 'Revoking a type of token that does not exist',
  request: 'revoke',
  change: { form: { token_type_hint: 'EXAMPLE_type' } },
  expects: 'unsupported-token-type',
  specs: ['RFC 7009 section 2.2.1', 'Salesforce: OAuth Authorization Errors'],
  safety: 'emulator-only',
};

/** How the use of a token must be refused. They stand in one flow: the grant makes no difference. */
export const tokenUseCases: readonly Case[] = [
  ...deadTokenCases,
  ...headerCases,
  ...cpqCases,
  ...introspectionCases,
  ...orgCases,
  unknownTypeCase,
];
