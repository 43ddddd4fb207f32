import { asset, type BrokenEnvironment, bare, code } from '../broken-environment.ts';

export const settings: readonly BrokenEnvironment[] = [
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
