import type { KnownErrorId } from '../../src/known-errors/catalogue.ts';
import { codeIn, type Lab, memberOf, urns } from './lab.ts';

/** How a plain HTTP client brings the emulator to answer with a known error. */
type Scenario = (lab: Lab) => Promise<Response>;

/** An error that no request to the emulator can bring about, and why. */
interface Unprovokable {
  readonly unprovokable: string;
}

const limits = '/services/data/v64.0/limits';
const userinfo = '/services/oauth2/userinfo';
const managedTables = '/cpq/api/managedTables/v1/managedTables';

const openAgentSession = (lab: Lab, token: string): Promise<Response> =>
  lab.send('/einstein/ai-agent/v1/agents/EXAMPLE/sessions', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });

const clientCredentials =
  (switches: Readonly<Record<string, string>>): Scenario =>
  (lab) =>
    lab.clientCredentials({}, switches);

const jwtBearer =
  (switches: Readonly<Record<string, string>>): Scenario =>
  (lab) =>
    lab.jwtBearer({}, switches);

const deadRefreshToken: Scenario = async (lab) => {
  const refreshToken = await memberOf(await lab.exchangeCode(), 'refresh_token');
  await lab.refresh({ refresh_token: refreshToken });
  return lab.refresh({ refresh_token: refreshToken });
};

const twoRefreshesAtOnce: Scenario = async (lab) => {
  const form = { refresh_token: await memberOf(await lab.exchangeCode(), 'refresh_token') };
  const switches = { refreshTakesMilliseconds: '300' };
  const answers = await Promise.all([lab.refresh(form, switches), lab.refresh(form, switches)]);
  const refused = answers.find(({ status }) => status !== 200);
  if (refused === undefined) throw new Error('both refreshes were answered with a token');
  return refused;
};

const usedTwice: Scenario = async (lab) => {
  const code = codeIn(await lab.authorize());
  await lab.exchangeCode({ code });
  return lab.exchangeCode({ code });
};

const sameJwtIdTwice: Scenario = async (lab) => {
  const client = lab.value('clientId');
  const client_assertion = await lab.signed({
    iss: client,
    sub: client,
    aud: lab.value('url'),
    exp: Math.floor(Date.now() / 1000) + 60,
    jti: 'EXAMPLE',
  });
  const form = { client_secret: '', client_assertion_type: urns.clientAssertion, client_assertion };
  await lab.exchangeCode(form);
  return lab.exchangeCode(form);
};

const actorToken: Scenario = async (lab) => {
  const actor_token = await lab.signed({ did: 'device-0001', cnf: { jwk: { kty: 'RSA' } } });
  return lab.assetExchange({ actor_token, actor_token_type: urns.jwt });
};

const repeatedParameter: Scenario = (lab) => {
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  body.append('grant_type', 'client_credentials');
  return lab.send('/services/oauth2/token', { method: 'POST', body });
};

const withoutBearer =
  (path: string): Scenario =>
  async (lab) =>
    lab.send(path, { headers: { authorization: await lab.accessToken() } });

const notApp = 'EXAMPLE_unknown_consumer_key';

/** One scenario for each known error: the compiler asks for it. */
export const scenarios: Readonly<Record<KnownErrorId, Scenario | Unprovokable>> = {
  'authentication-failure': (lab) =>
    lab.token({
      grant_type: 'password',
      client_id: lab.value('clientId'),
      client_secret: lab.value('clientSecret'),
      username: lab.value('username'),
      password: 'EXAMPLE_wrong_password',
    }),
  'user-has-not-approved': jwtBearer({ permittedUsers: 'self-authorized', userApproved: 'no' }),
  'ip-restricted': clientCredentials({ ipRestriction: 'enforced' }),
  'no-client-credentials-user': clientCredentials({ clientCredentialsUser: 'missing' }),
  'user-not-admin-approved': jwtBearer({ userApproved: 'no' }),
  'refresh-scope-required': jwtBearer({ appScopes: 'api' }),
  'inactive-user': jwtBearer({ userState: 'inactive' }),
  'inactive-org': clientCredentials({ orgState: 'locked' }),
  'rate-limit-exceeded': clientCredentials({ loginRate: 'exceeded' }),
  'login-rate-exceeded': clientCredentials({ loginRate: 'limited' }),
  'server-error': clientCredentials({ fault: 'server-error' }),
  'service-unavailable': clientCredentials({ fault: 'unavailable' }),

  'domain-not-supported': (lab) => lab.clientCredentials({}, {}, '/login/services/oauth2/token'),
  'client-credentials-not-enabled': clientCredentials({ clientCredentialsFlow: 'off' }),
  'no-valid-scopes': clientCredentials({ appScopes: 'full refresh_token' }),
  'client-identifier-invalid': (lab) => lab.clientCredentials({ client_id: notApp }),
  'invalid-client-credentials': (lab) => lab.clientCredentials({ client_secret: 'EXAMPLE' }),
  'app-must-be-installed': jwtBearer({ appState: 'not-installed' }),
  'app-not-found': clientCredentials({ appState: 'not-found' }),
  'oauth-flow-disabled': clientCredentials({ appState: 'disabled' }),
  'invalid-basic-auth-header': (lab) =>
    lab.send('/services/oauth2/token', {
      method: 'POST',
      headers: { authorization: 'Basic EXAMPLE:not-base64' },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    }),

  'audience-is-invalid': (lab) => lab.jwtBearer({ aud: 'login.salesforce.com' }),
  'invalid-assertion': (lab) => lab.jwtBearer({ exp: 1 }),
  'invalid-assertion-type': (lab) => lab.exchangeCode({ client_assertion_type: 'EXAMPLE' }),
  'bad-jti': sameJwtIdTwice,
  'invalid-subject-token': {
    unprovokable: 'Data Cloud answers it, another service than the org that is emulated.',
  },
  'subject-token-refused': (lab) => lab.assetExchange({ subject_token: 'EXAMPLE' }),
  'actor-token-refused': actorToken,
  'unsupported-subject-token-type': (lab) => lab.assetExchange({ subject_token_type: urns.jwt }),

  'expired-authorization-code': usedTwice,
  'invalid-authorization-code': (lab) => lab.exchangeCode({ code: 'aPrx_EXAMPLE%3D%3D' }),
  'expired-refresh-token': deadRefreshToken,
  'token-request-in-progress': twoRefreshesAtOnce,
  'code-verifier-mismatch': (lab) => lab.exchangeCode({ code_verifier: 'EXAMPLE' }),
  'code-verifier-missing': (lab) => lab.exchangeCode({ code_verifier: '' }),
  'redirect-uri-mismatch': (lab) => lab.exchangeCode({ redirect_uri: 'https://other.example/' }),
  'redirect-uri-missing': (lab) => lab.exchangeCode({ redirect_uri: '' }),
  'invalid-scope': (lab) =>
    lab.assetExchange({
      client_id: lab.value('clientId'),
      client_secret: lab.value('clientSecret'),
      scope: 'EXAMPLE_scope',
    }),
  'unsupported-token-type': (lab) =>
    lab.token({ token: 'EXAMPLE', token_type_hint: 'EXAMPLE' }, {}, '/services/oauth2/revoke'),
  'invalid-token': (lab) => lab.token({ token: 'EXAMPLE' }, {}, '/services/oauth2/revoke'),

  'unsupported-grant-type': (lab) =>
    lab.send('/services/oauth2/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credentials' }),
    }),
  'scope-not-supported': (lab) => lab.clientCredentials({ scope: 'api' }),
  'must-use-post': (lab) => lab.send('/services/oauth2/token?grant_type=client_credentials'),
  'https-required': clientCredentials({ plainHttp: 'refuse' }),
  'missing-parameter': (lab) => lab.clientCredentials({ client_id: '' }),
  'repeated-parameter': repeatedParameter,

  'authorize-redirect-uri-mismatch': (lab) =>
    lab.authorize({ redirect_uri: 'https://attacker.example/' }),
  'authorize-client-identifier-invalid': (lab) => lab.authorize({ client_id: notApp }),
  'authorize-must-use-get': {
    unprovokable: 'The words are documented, and not which requests are refused with them.',
  },
  'out-of-band-not-supported': {
    unprovokable: 'The words are documented, and not which requests are refused with them.',
  },
  'missing-code-challenge': (lab) => lab.authorize({ code_challenge: '' }),
  'end-user-denied': (lab) => lab.authorize({}, { headlessUser: 'denies' }),
  'immediate-unsuccessful': (lab) => lab.authorize({ immediate: 'true' }, { headlessUser: 'none' }),
  'unsupported-response-type': (lab) => lab.authorize({ response_type: 'cod' }),
  'authorize-invalid-scope': (lab) => lab.authorize({ scope: 'EXAMPLE_scope' }),
  'approval-error-generic': (lab) => lab.authorize({ scope: 'wave_api' }),
  'app-access-denied': (lab) => lab.authorize({}, { userApproved: 'no' }),
  'external-client-app-not-found': (lab) => lab.authorize({}, { appState: 'not-found' }),
  'app-blocked': (lab) => lab.authorize({}, { appState: 'blocked' }),

  'session-expired': (lab) => lab.api(limits, 'EXAMPLE'),
  'session-not-valid-for-rest': async (lab) =>
    lab.api(limits, await lab.accessToken({ appScopes: 'openid' })),
  'app-not-attached-to-agent': async (lab) =>
    openAgentSession(lab, await lab.accessToken({ tokenFormat: 'jwt' })),
  'invalid-auth-header': withoutBearer(limits),
  'request-limit-exceeded': async (lab) =>
    lab.api(limits, await lab.accessToken(), { apiRequests: 'exceeded' }),
  'api-disabled-for-org': async (lab) =>
    lab.api(limits, await lab.accessToken(), { apiAccess: 'off' }),
  'insufficient-access': async (lab) =>
    lab.api('/services/data/v64.0/query?q=SELECT+Id+FROM+Account', await lab.accessToken(), {
      objectAccess: 'none',
    }),
  'bad-oauth-token': (lab) => lab.api(userinfo, 'EXAMPLE'),
  'token-not-active': (lab) =>
    lab.token(
      {
        token: 'EXAMPLE',
        client_id: lab.value('clientId'),
        client_secret: lab.value('clientSecret'),
      },
      {},
      '/services/oauth2/introspect',
    ),
  'agent-api-not-found': async (lab) => openAgentSession(lab, await lab.accessToken()),
  'api-version-gone': async (lab) =>
    lab.api('/services/data/v25.0/limits', await lab.accessToken()),
  'cors-refused': (lab) =>
    lab.send('/services/oauth2/token', {
      method: 'POST',
      headers: { origin: 'https://attacker.example' },
    }),

  'cpq-bearer-missing': withoutBearer(managedTables),
  'cpq-token-refused': async (lab) => lab.api(managedTables, await lab.accessToken()),

  'state-mismatch': {
    unprovokable: 'The org answers with a code; it is the client that must notice and refuse.',
  },
};
