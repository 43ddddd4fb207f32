import type { KnownError } from '../../model/known-error.ts';
import { myDomain, theRequest } from './checks.ts';

/** Refusals of the Logik.io / ServiceNow CPQ admin API. */
export const cpqErrors = {
  'cpq-bearer-missing': {
    title: 'The CPQ admin API answers 302 and nothing else',
    wire: { kind: 'empty', status: 302 },
    because: ['The word Bearer is missing before the token.'],
    check: [
      theRequest,
      {
        what: 'Whether the client follows redirects; it then shows a login page instead of the 302.',
      },
    ],
    fix: ['Send the header as "Authorization: Bearer" followed by a space and the token.'],
    flows: ['client-credentials', 'asset-token'],
    basis: { source: 'LOGIK KB, SNOW', confidence: 'documented' },
  },
  'cpq-token-refused': {
    title: 'The CPQ admin API does not accept the token or the key',
    wire: { kind: 'cpq', status: 401 },
    because: [
      'The token is opaque; the CPQ admin API takes JWT-based access tokens.',
      'The JWT is expired.',
      'The issuer that the tenant knows is not the My Domain URL of the org, for instance after a sandbox refresh or a new My Domain name.',
      'An admin API key is not one of this tenant, or is there no more.',
    ],
    check: [
      {
        what: 'What the token is, who issued it and until when it lives: paste it into grantsmith inspect.',
      },
      {
        what: 'Whether the app issues JWT-based access tokens.',
        externalClientApp:
          'Setup → External Client App Manager → the app → Settings → Issue JWT-based access tokens for named users',
        connectedApp:
          'Setup → App Manager → the app → Edit → Issue JSON Web Token (JWT)-based access tokens for named users',
      },
      myDomain,
    ],
    fix: [
      'Turn on "Issue JWT-based access tokens for named users" and get a new token.',
      'Ask the support of the CPQ tenant to set the issuer to the My Domain URL of the org.',
      'Make a new admin API key in the tenant, where the request is sent with one.',
    ],
    flows: ['client-credentials', 'asset-token'],
    basis: { source: 'LOGIK, SNOW', confidence: 'documented' },
  },
} as const satisfies Record<string, KnownError>;
