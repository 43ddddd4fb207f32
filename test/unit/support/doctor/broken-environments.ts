import type { FlowId } from '../../../../src/model/flow.ts';
import type { OrgType } from '../../../../src/model/org-type.ts';
import type { BrokenKeys } from './broken-keys.ts';

/** An environment as people break it: what they changed, and the one finding that says so. */
export interface BrokenEnvironment {
  readonly title: string;
  readonly flow?: FlowId;
  readonly orgType?: OrgType;
  readonly changes?: Readonly<Record<string, string | undefined>>;
  /** The name of a key of `brokenKeys` to put into `privateKey`. */
  readonly key?: keyof BrokenKeys;
  /** The name of a certificate of `brokenKeys` that is uploaded to the app. */
  readonly certificate?: keyof BrokenKeys;
  /** A variable that is switched off. */
  readonly disabled?: string;
  /** A row that stands at the end a second time. */
  readonly again?: Readonly<Record<string, string>>;
  /** A variable that is typed as a plain one. */
  readonly plain?: string;
  readonly outside?: Readonly<Record<string, string>>;
  readonly finding: string;
}

const bare = { flow: 'client-credentials' } as const;
const jwt = { flow: 'jwt-bearer' } as const;
const code = { flow: 'authorization-code' } as const;
const asset = { flow: 'asset-token' } as const;

export const brokenEnvironments: readonly BrokenEnvironment[] = [
  // Variables
  {
    ...bare,
    title: 'without a secret',
    changes: { clientSecret: undefined },
    finding: 'variable-missing',
  },
  {
    ...bare,
    title: 'with an empty secret',
    changes: { clientSecret: '' },
    finding: 'variable-empty',
  },
  {
    ...jwt,
    title: 'with a username of spaces',
    changes: { username: '  ' },
    finding: 'variable-empty',
  },
  {
    ...bare,
    title: 'with the consumer key switched off',
    disabled: 'clientId',
    finding: 'variable-disabled',
  },
  {
    ...bare,
    title: 'with the URL of the template',
    changes: { url: 'https://MyDomainName.my.salesforce.com' },
    finding: 'placeholder-left',
  },
  {
    ...bare,
    title: 'with a placeholder in pointed brackets',
    changes: { clientId: '<CONSUMER_KEY>' },
    finding: 'placeholder-left',
  },
  {
    ...bare,
    title: 'with a variable in a variable',
    changes: { clientId: '{{clientId}}' },
    finding: 'placeholder-left',
  },
  {
    ...bare,
    title: 'with a shell variable that nobody expanded',
    changes: { clientSecret: '${CLIENT_SECRET}' },
    finding: 'placeholder-left',
  },
  {
    ...bare,
    title: 'with words that ask for the value',
    changes: { clientSecret: 'your_client_secret' },
    finding: 'placeholder-left',
  },
  {
    ...bare,
    title: 'with stars for a secret',
    changes: { clientSecret: '••••••••' },
    finding: 'value-is-masked',
  },
  {
    ...bare,
    title: 'with a mask of a report',
    changes: { clientSecret: '«clientSecret sha256:1a2b3c»' },
    finding: 'value-is-masked',
  },
  {
    ...bare,
    title: 'with a secret in the vault',
    changes: { clientSecret: '{{vault:sf-secret}}' },
    finding: 'value-in-postman-vault',
  },
  {
    ...jwt,
    title: 'with the private key in the vault',
    changes: { privateKey: '{{vault:sf-key}}' },
    finding: 'value-in-postman-vault',
  },
  {
    ...bare,
    title: 'with a name in other letters',
    changes: { clientId: undefined, clientID: '3MVG9_EXAMPLE' },
    finding: 'variable-missing variable-misspelt',
  },
  {
    ...bare,
    title: 'with another value outside',
    outside: { GRANTSMITH_CLIENT_ID: '3MVG9_EXAMPLE_OTHER' },
    finding: 'variable-shadowed',
  },
  {
    ...bare,
    title: 'with an empty value outside',
    outside: { GRANTSMITH_CLIENT_SECRET: '' },
    finding: 'shadowed-by-nothing',
  },
  {
    ...bare,
    title: 'with a name twice',
    again: { url: 'https://other.my.salesforce.com' },
    finding: 'variable-twice',
  },
  {
    ...bare,
    title: 'with quotes',
    changes: { clientId: '"3MVG9_EXAMPLE_CONSUMER_KEY"' },
    finding: 'stray-quotes',
  },
  {
    ...bare,
    title: 'with curly quotes',
    changes: { clientSecret: '“EXAMPLE_CONSUMER_SECRET”' },
    finding: 'stray-quotes',
  },
  {
    ...bare,
    title: 'with a zero-width space',
    changes: { clientSecret: 'EXAMPLE\u200b_CONSUMER_SECRET' },
    finding: 'invisible-character',
  },
  {
    ...bare,
    title: 'with a line end',
    changes: { clientSecret: 'EXAMPLE_CONSUMER_SECRET\n' },
    finding: 'stray-line-break',
  },
  {
    ...bare,
    title: 'with a space at the end',
    changes: { clientId: '3MVG9_EXAMPLE_CONSUMER_KEY ' },
    finding: 'stray-space',
  },
  {
    ...jwt,
    title: 'with a space in the middle',
    changes: { clientId: '3MVG9_EXAMPLE CONSUMER_KEY' },
    finding: 'space-inside',
  },
  { ...bare, title: 'with a secret that is shown', plain: 'clientSecret', finding: 'secret-shown' },

  // Host
  {
    ...bare,
    title: 'for client credentials at login',
    changes: { url: 'https://login.salesforce.com' },
    finding: 'host-is-login',
  },
  {
    ...bare,
    title: 'for client credentials at test',
    orgType: 'sandbox',
    changes: { url: 'https://test.salesforce.com' },
    finding: 'host-is-login',
  },
  {
    ...asset,
    title: 'for an asset token with client credentials at login',
    changes: { url: 'https://login.salesforce.com' },
    finding: 'host-is-login',
  },
  {
    ...bare,
    title: 'with the host of Lightning',
    changes: { url: 'https://example.lightning.force.com' },
    finding: 'host-is-lightning',
  },
  {
    ...jwt,
    title: 'with the host of Lightning and its page',
    changes: { url: 'https://example.lightning.force.com/lightning/page/home' },
    finding: 'url-with-path host-is-lightning',
  },
  {
    ...bare,
    title: 'with the host of Setup',
    changes: { url: 'https://example.my.salesforce-setup.com' },
    finding: 'host-is-setup',
  },
  {
    ...bare,
    title: 'with the host of Visualforce',
    changes: { url: 'https://example--c.vf.force.com' },
    finding: 'host-is-visualforce',
  },
  {
    ...bare,
    title: 'with the old host of Visualforce',
    changes: { url: 'https://example--c.eu45.visual.force.com' },
    finding: 'host-is-visualforce',
  },
  {
    ...bare,
    title: 'with an instance',
    changes: { url: 'https://na139.salesforce.com' },
    finding: 'host-is-an-instance',
  },
  {
    ...bare,
    title: 'with a My Domain without my',
    changes: { url: 'https://example.salesforce.com' },
    finding: 'host-without-my',
  },
  {
    ...bare,
    title: 'with a host of somebody else',
    changes: { url: 'https://crm.example.com' },
    finding: 'host-is-foreign',
  },
  {
    ...bare,
    title: 'without TLS',
    changes: { url: 'http://example.my.salesforce.com' },
    finding: 'url-without-tls',
  },
  {
    ...bare,
    title: 'without https',
    changes: { url: 'example.my.salesforce.com' },
    finding: 'url-without-scheme',
  },
  {
    ...bare,
    title: 'with what is no URL',
    changes: { url: 'production' },
    finding: 'url-unreadable',
  },
  {
    ...bare,
    title: 'with a slash at the end',
    changes: { url: 'https://example.my.salesforce.com/' },
    finding: 'url-with-slash',
  },
  {
    ...bare,
    title: 'with the URL of the endpoint',
    changes: { url: 'https://example.my.salesforce.com/services/oauth2/token' },
    finding: 'url-is-an-endpoint',
  },
  {
    ...bare,
    title: 'with a path from the browser',
    changes: { url: 'https://example.my.salesforce.com/home/home.jsp' },
    finding: 'url-with-path',
  },
  {
    ...bare,
    title: 'with a query',
    changes: { url: 'https://example.my.salesforce.com?ec=302' },
    finding: 'url-with-more',
  },
  {
    ...bare,
    title: 'with an emulator that is not called one',
    changes: { url: 'http://127.0.0.1:8080' },
    finding: 'loopback-without-emulator',
  },
  {
    ...bare,
    title: 'with the prefix of a site in the URL',
    orgType: 'experience-cloud',
    changes: { url: 'https://example.my.site.com/partners' },
    finding: 'site-prefix-in-url',
  },
  {
    ...bare,
    title: 'with a prefix without its slash',
    orgType: 'experience-cloud',
    changes: { site: 'partners' },
    finding: 'site-without-slash',
  },
  {
    ...bare,
    title: 'with a prefix with a slash at the end',
    orgType: 'experience-cloud',
    changes: { site: '/partners/' },
    finding: 'site-with-slash',
  },
  {
    ...bare,
    title: 'with the host of a site for its prefix',
    orgType: 'experience-cloud',
    changes: { site: 'https://example.my.site.com/partners' },
    finding: 'site-is-a-url',
  },
  {
    ...bare,
    title: 'with a prefix behind a My Domain',
    changes: { site: '/partners' },
    finding: 'site-on-another-host',
  },
  {
    ...bare,
    title: 'that calls a real org emulated',
    changes: { emulated: 'true' },
    finding: 'real-org-called-emulated',
  },
  {
    ...bare,
    title: 'that sends noisy cases to a real org',
    changes: { noisyCases: 'true' },
    finding: 'noisy-against-a-real-org',
  },

  // App and user
  {
    ...bare,
    title: 'with key and secret exchanged',
    changes: { clientId: 'A'.repeat(64), clientSecret: '3MVG9_EXAMPLE_CONSUMER_KEY' },
    finding: 'credentials-swapped',
  },
  {
    ...bare,
    title: 'with the key for a secret',
    changes: { clientSecret: '3MVG9_EXAMPLE_CONSUMER_KEY' },
    finding: 'secret-is-the-key',
  },
  {
    ...bare,
    title: 'with the name of the app for its key',
    changes: { clientId: 'My_Integration' },
    finding: 'client-id-shape',
  },
  {
    ...bare,
    title: 'with a second app without its secret',
    changes: { jwtClientId: '3MVG9_EXAMPLE_JWT' },
    finding: 'jwt-app-without-secret',
  },
  {
    ...jwt,
    title: 'with a name for a username',
    changes: { username: 'Integration User' },
    finding: 'space-inside username-shape',
  },
  {
    ...jwt,
    title: 'with the id of the user',
    changes: { username: '005EM0000000001YAA' },
    finding: 'username-shape',
  },
  {
    ...jwt,
    title: 'with a production user for a sandbox',
    orgType: 'sandbox',
    changes: { username: 'integration@example.com' },
    finding: 'username-without-sandbox',
  },

  // Keys and certificates
  {
    ...jwt,
    title: 'with a path for a key',
    changes: { privateKey: 'keys/private-key.pem' },
    finding: 'key-is-a-path',
  },
  { ...jwt, title: 'with a key of 1024 bits', key: 'weak', finding: 'key-too-short' },
  { ...jwt, title: 'with an encrypted key', key: 'encrypted', finding: 'key-encrypted' },
  { ...jwt, title: 'with an elliptic-curve key', key: 'elliptic', finding: 'key-is-not-rsa' },
  { ...jwt, title: 'with a public key', key: 'public', finding: 'key-is-public' },
  {
    ...jwt,
    title: 'with a certificate for a key',
    key: 'certificate',
    finding: 'key-is-a-certificate',
  },
  { ...jwt, title: 'with half a key', key: 'cutOff', finding: 'key-cut-off' },
  {
    ...jwt,
    title: 'with a text for a key',
    changes: { privateKey: 'the key is with Anna' },
    finding: 'key-unreadable',
  },
  {
    ...jwt,
    title: 'with the certificate of another key',
    certificate: 'otherCertificate',
    finding: 'key-of-another-certificate',
  },
  {
    ...jwt,
    title: 'with a certificate that has expired',
    certificate: 'expired',
    finding: 'certificate-expired',
  },
  {
    ...jwt,
    title: 'with a certificate that expires this week',
    certificate: 'nearlyExpired',
    finding: 'certificate-expires-soon',
  },
  {
    ...jwt,
    title: 'with a certificate of next year',
    certificate: 'future',
    finding: 'certificate-not-yet-valid',
  },
  {
    ...jwt,
    title: 'with a certificate that is too large',
    certificate: 'large',
    finding: 'certificate-too-large',
  },
  {
    ...jwt,
    title: 'with a private key for a certificate',
    certificate: 'weak',
    finding: 'certificate-unreadable',
  },

  // Assertion
  {
    ...jwt,
    title: 'with the audience of production for a sandbox',
    orgType: 'sandbox',
    changes: { jwtAudience: 'https://login.salesforce.com' },
    finding: 'audience-of-production',
  },
  {
    ...jwt,
    title: 'with the audience of a sandbox for production',
    changes: { jwtAudience: 'https://test.salesforce.com' },
    finding: 'audience-of-sandbox',
  },
  {
    ...jwt,
    title: 'with a bare host for an audience',
    changes: { jwtAudience: 'login.salesforce.com' },
    finding: 'audience-without-scheme',
  },
  {
    ...jwt,
    title: 'with http in the audience',
    changes: { jwtAudience: 'http://login.salesforce.com' },
    finding: 'audience-without-tls',
  },
  {
    ...jwt,
    title: 'with a slash behind the audience',
    changes: { jwtAudience: 'https://login.salesforce.com/' },
    finding: 'audience-with-slash',
  },
  {
    ...jwt,
    title: 'with the endpoint for an audience',
    changes: { jwtAudience: 'https://login.salesforce.com/services/oauth2/token' },
    finding: 'audience-is-an-endpoint',
  },
  {
    ...jwt,
    title: 'with a list for an audience',
    changes: { jwtAudience: '["https://login.salesforce.com"]' },
    finding: 'audience-is-a-list',
  },
  {
    ...jwt,
    title: 'with the My Domain for an audience',
    changes: { jwtAudience: 'https://example.my.salesforce.com' },
    finding: 'audience-is-my-domain',
  },
  {
    ...jwt,
    title: 'with a login host for the audience of a site',
    orgType: 'experience-cloud',
    changes: { jwtAudience: 'https://test.salesforce.com' },
    finding: 'audience-of-sandbox',
  },
  {
    ...jwt,
    title: 'with the audience of another site',
    orgType: 'experience-cloud',
    changes: { jwtAudience: 'https://other.my.site.com' },
    finding: 'audience-is-not-the-site',
  },
  {
    ...jwt,
    title: 'with a lifetime of ten minutes',
    changes: { jwtLifetimeSeconds: '600' },
    finding: 'lifetime-too-long',
  },
  {
    ...jwt,
    title: 'with a lifetime in words',
    changes: { jwtLifetimeSeconds: '3m' },
    finding: 'lifetime-is-no-number',
  },
  {
    ...jwt,
    title: 'with another claim for the user',
    changes: { jwtSubjectClaim: 'username' },
    finding: 'subject-claim-unknown',
  },
  {
    ...jwt,
    title: 'with an assertion that is none',
    changes: { assertion: '00DEM0000000001!AQEXAMPLE' },
    finding: 'assertion-is-none',
  },
  {
    ...jwt,
    title: 'with an assertion that has expired',
    key: 'expiredAssertion',
    finding: 'assertion-refused',
  },

  // Settings
  {
    ...bare,
    title: 'with v before the version',
    changes: { version: 'v64.0' },
    finding: 'version-with-v',
  },
  {
    ...bare,
    title: 'with a whole number for the version',
    changes: { version: '64' },
    finding: 'version-shape',
  },
  {
    ...bare,
    title: 'with a version that is gone',
    changes: { version: '29.0' },
    finding: 'version-retired',
  },
  {
    ...asset,
    title: 'with a subject token from nowhere',
    changes: { subjectTokenFlow: 'client_credentials' },
    finding: 'subject-token-flow-unknown',
  },
  {
    ...code,
    title: 'with a path for the callback URL',
    changes: { redirectUrl: '/callback' },
    finding: 'redirect-url-shape',
  },
  {
    ...code,
    title: 'with a fragment in the callback URL',
    changes: { redirectUrl: 'https://example.com/callback#' },
    finding: 'redirect-url-with-fragment',
  },
  {
    ...code,
    title: 'with what the browser showed for the callback URL',
    changes: { redirectUrl: 'https://example.com/callback?code=aPrxEXAMPLE%3D%3D' },
    finding: 'redirect-url-is-a-callback',
  },
  {
    ...code,
    title: 'with a callback URL without TLS',
    changes: { redirectUrl: 'http://example.com/callback' },
    finding: 'redirect-url-without-tls',
  },
  {
    ...code,
    title: 'with commas between the scopes',
    changes: { scope: 'openid,api,refresh_token' },
    finding: 'scope-separators',
  },
  {
    ...code,
    title: 'without the scope for a refresh token',
    changes: { scope: 'openid api' },
    finding: 'scope-without-refresh',
  },
  {
    ...bare,
    title: 'with a CPQ tenant without https',
    changes: {
      cpqUrl: 'tenant.test.logik.io',
      jwtClientId: '3MVG9_EXAMPLE_JWT',
      jwtClientSecret: 'EXAMPLE',
    },
    finding: 'cpq-url-shape',
  },
  {
    ...bare,
    title: 'with the API in the URL of the CPQ tenant',
    changes: {
      cpqUrl: 'https://tenant.test.logik.io/api',
      jwtClientId: '3MVG9_EXAMPLE_JWT',
      jwtClientSecret: 'EXAMPLE',
    },
    finding: 'cpq-url-with-path',
  },
  {
    ...bare,
    title: 'with a slash behind the CPQ tenant',
    changes: {
      cpqUrl: 'https://tenant.test.logik.io/',
      jwtClientId: '3MVG9_EXAMPLE_JWT',
      jwtClientSecret: 'EXAMPLE',
    },
    finding: 'cpq-url-with-slash',
  },
];
