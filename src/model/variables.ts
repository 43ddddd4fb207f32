import type { Variable } from './variable.ts';

/**
 * Every variable of every environment, in the order a person meets them.
 *
 * The first names, down to `_orgId`, are those of Salesforce's own public collection, so that one
 * environment drives both. `_` marks what scripts write.
 */
export const variables = {
  url: {
    description:
      'Where tokens are asked for: the My Domain URL of the org, or the URL of the site, without a slash at the end (Setup → My Domain). Client credentials work on no other host.',
    role: 'required',
    personal: true,
    value: {
      production: 'https://MyDomainName.my.salesforce.com',
      sandbox: 'https://MyDomainName--SandboxName.sandbox.my.salesforce.com',
      'experience-cloud': 'https://MyDomainName.my.site.com',
    },
  },
  site: {
    description:
      'Path prefix of an Experience Cloud site, with a slash in front, such as /partners. Empty for everything else.',
    role: 'optional',
  },
  version: {
    description: 'REST API version, without the v.',
    role: 'required',
    value: '64.0',
  },
  clientId: {
    description: 'Consumer key of the External Client App or connected app.',
    role: 'required',
    personal: true,
  },
  clientSecret: {
    description: 'Consumer secret of the app. JWT bearer gets a token without it.',
    role: 'required',
    secret: true,
  },
  username: {
    description: 'Username (not the e-mail address) of the user whom the token acts for.',
    role: 'required',
    personal: true,
  },
  password: {
    description: 'Password of that user. Only the legacy username-password flow reads it.',
    role: 'required',
    secret: true,
  },
  secretToken: {
    description:
      'Security token of that user, which the username-password flow appends to the password.',
    role: 'optional',
    secret: true,
  },
  redirectUrl: {
    description: 'Callback URL, exactly as it is registered in the app.',
    role: 'required',
    value: 'http://localhost/',
  },
  _accessToken: { description: 'The access token.', role: 'written', secret: true },
  _refreshToken: { description: 'The refresh token.', role: 'written', secret: true },
  _endpoint: { description: 'Base URL of the org, from instance_url.', role: 'written' },
  _userId: { description: 'Id of the user, from the identity URL.', role: 'written' },
  _orgId: { description: 'Id of the org, from the identity URL.', role: 'written' },

  privateKey: {
    description:
      'RSA private key in PEM form (PKCS#8 or PKCS#1) that belongs to the certificate in the app. In the Postman app also {{vault:NAME}}. Leave it empty when the assertion is signed outside.',
    role: 'required',
    secret: true,
  },
  assertion: {
    description:
      'A JWT bearer assertion signed outside Postman; used as it is, so that the private key need not be here.',
    role: 'optional',
    secret: true,
  },
  jwtAudience: {
    description:
      'Audience (aud) of the assertion: https://login.salesforce.com, https://test.salesforce.com or the site URL. When empty it is derived from url.',
    role: 'optional',
    value: {
      production: 'https://login.salesforce.com',
      sandbox: 'https://test.salesforce.com',
      'experience-cloud': '',
    },
  },
  jwtLifetimeSeconds: {
    description: 'Lifetime of the assertion in seconds. Salesforce documents at most 180.',
    role: 'optional',
    value: '180',
  },
  jwtSubjectClaim: {
    description: 'Claim that carries the username: sub, or prn for a legacy set-up.',
    role: 'optional',
    value: 'sub',
  },
  scope: {
    description:
      'Scopes to ask for at the authorize URL, separated by spaces. Never sent to the token endpoint.',
    role: 'optional',
    value: 'openid api refresh_token',
  },
  callback: {
    description:
      'What the browser shows after the login: the whole callback URL or only the code, encoded or not. Used once, then emptied.',
    role: 'optional',
    secret: true,
  },
  subjectTokenFlow: {
    description:
      'Flow that gets the subject token of the asset-token exchange: client-credentials, jwt-bearer or username-password (legacy).',
    role: 'optional',
    value: 'client-credentials',
  },
  actorPrivateKey: {
    description:
      'RSA private key of the device, in PEM form; it signs the actor token. Leave it empty to exchange without an actor token.',
    role: 'optional',
    secret: true,
  },
  deviceId: {
    description: 'Id of the device (did) in the actor token.',
    role: 'optional',
    value: 'device-0001',
  },
  assetName: {
    description: 'Name of the asset in the actor token.',
    role: 'optional',
    value: 'Example asset',
  },
  assetSerialNumber: {
    description: 'Serial number (sn) of the asset in the actor token.',
    role: 'optional',
    value: 'SN-0001',
  },
  jwtClientId: {
    description:
      'Consumer key of the app that issues JWT-based access tokens. It may be the same app as clientId. Empty: the JWT requests are skipped.',
    role: 'optional',
    personal: true,
  },
  jwtClientSecret: {
    description:
      'Consumer secret of the app that issues JWT-based access tokens. Empty: the JWT requests are skipped.',
    role: 'optional',
    secret: true,
  },
  cpqUrl: {
    description:
      'Base URL of the Logik.io / ServiceNow CPQ tenant, such as https://TENANT.SECTOR.logik.io. Empty: the CPQ requests are skipped.',
    role: 'optional',
    personal: true,
  },
  cpqApiPrefix: {
    description: 'Path prefix of the CPQ admin API: /api, or /a on tenants that want it.',
    role: 'optional',
    value: '/api',
  },
  cpqApiKey: {
    description:
      'Admin API key of the CPQ tenant, the alternative that ServiceNow recommends. Empty: the request with the key is skipped.',
    role: 'optional',
    secret: true,
  },
  emulated: {
    description:
      'The word true when the org is the grantsmith emulator. Checks that are only inferred, and cases that need the emulator, run only then.',
    role: 'optional',
  },
  noisyCases: {
    description:
      'The word true also sends the negative cases that leave traces in an org, such as failed logins that count towards a lockout.',
    role: 'optional',
  },

  autoToken: {
    description:
      'Name of a flow that the collection holds, such as jwt-bearer in that of JWT bearer: the requests of Use the token then get a token by it themselves when none is there or it has expired. Empty: nothing is done unasked.',
    role: 'optional',
  },
  tokenLifetimeSeconds: {
    description:
      'How long an opaque access token lasts: the session timeout of the app or the org, in seconds. Only autoToken reads it; a JWT says itself when it ends.',
    role: 'optional',
    value: '7200',
  },

  _identityUrl: { description: 'The identity URL, from id.', role: 'written' },
  _issuedAt: {
    description: 'When the access token was issued, in milliseconds since 1970.',
    role: 'written',
  },
  _autoTokenAt: {
    description:
      'When autoToken asked for a token, in milliseconds: it asks once a minute at most.',
    role: 'written',
  },
  _keys: { description: 'The public signing keys of the org, as JSON.', role: 'written' },
  _recordId: { description: 'Id of the record that the checks create.', role: 'written' },
  _assertion: { description: 'The signed assertion.', role: 'written', secret: true },
  _approvalUrl: {
    description: 'Open it once in a browser to approve the app for the user.',
    role: 'written',
  },
  _authorizeUrl: { description: 'The authorize URL to open in a browser.', role: 'written' },
  _state: { description: 'Ties the callback to the request.', role: 'written', secret: true },
  _nonce: { description: 'Ties the id token to the request.', role: 'written', secret: true },
  _codeVerifier: { description: 'The PKCE code verifier.', role: 'written', secret: true },
  _callback: { description: 'The callback that came by redirect.', role: 'written', secret: true },
  _code: { description: 'The authorization code, decoded once.', role: 'written', secret: true },
  _idToken: { description: 'The id token.', role: 'written', secret: true },
  _previousRefreshToken: {
    description: 'The refresh token that rotation replaced.',
    role: 'written',
    secret: true,
  },
  _jwtAccessToken: { description: 'The JWT-based access token.', role: 'written', secret: true },
  _actorToken: { description: 'The signed actor token.', role: 'written', secret: true },
  _assetToken: { description: 'The asset token.', role: 'written', secret: true },
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof variables;

export const variableNames = Object.keys(variables) as readonly VariableName[];

/** The variable of that name, with the members that the table leaves out as `undefined`. */
export function variableNamed(name: VariableName): Variable {
  return variables[name];
}
