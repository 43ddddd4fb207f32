import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { NegativeCase } from '../../model/negative-case.ts';

type Query = Readonly<Record<string, string | null>>;
type Switches = Readonly<Record<string, string>>;

/**
 * How the authorize URL must be refused: id, title, what the query has instead, what the org is in,
 * the known error, and the rule. Real orgs answer these in a browser, after a login; the emulator
 * takes a client that is no browser for a person who is signed in.
 */
const rows: readonly (readonly [string, string, Query, Switches, KnownErrorId, string])[] = [
  [
    'CODE-01',
    'No code challenge for an app that requires PKCE',
    { code_challenge: null, code_challenge_method: null },
    {},
    'missing-code-challenge',
    'RFC 7636 section 4.4.1',
  ],
  [
    'CODE-02',
    'Unknown client id in the authorize URL',
    { client_id: 'EXAMPLE_unknown_consumer_key' },
    {},
    'authorize-client-identifier-invalid',
    'RFC 6749 section 4.1.2.1',
  ],
  [
    'CODE-03',
    'Redirect URI that is not registered',
    { redirect_uri: 'https://attacker.example/callback' },
    {},
    'authorize-redirect-uri-mismatch',
    'RFC 9700 section 2.1',
  ],
  [
    'CODE-04',
    'The user says no',
    {},
    { headlessUser: 'denies' },
    'end-user-denied',
    'RFC 6749 section 4.1.2.1',
  ],
  [
    'CODE-05',
    'immediate=true, and nobody is signed in',
    { immediate: 'true' },
    { headlessUser: 'none' },
    'immediate-unsuccessful',
    'RFC 6749 section 4.1.2.1',
  ],
  [
    'CODE-06',
    'Misspelt response type',
    { response_type: 'cod' },
    {},
    'unsupported-response-type',
    'RFC 6749 section 4.1.2.1',
  ],
  [
    'CODE-07',
    'Scope that the app does not have, shown in the browser',
    { scope: 'openid wave_api' },
    {},
    'approval-error-generic',
    'RFC 6749 section 3.3',
  ],
  [
    'CODE-08',
    'Scope that does not exist',
    { scope: 'openid EXAMPLE_scope' },
    {},
    'authorize-invalid-scope',
    'RFC 6749 section 4.1.2.1',
  ],
  [
    'CODE-09',
    'User not admin-approved, in the browser',
    {},
    { userApproved: 'no' },
    'app-access-denied',
    'Salesforce: OAuth Authorization Errors',
  ],
  [
    'CODE-10',
    'External Client App of another org, in the browser',
    {},
    { appState: 'not-found' },
    'external-client-app-not-found',
    'Salesforce: OAuth Authorization Errors',
  ],
  [
    'CODE-11',
    'App blocked by an administrator',
    {},
    { appState: 'blocked' },
    'app-blocked',
    'Salesforce: OAuth Authorization Errors',
  ],
  [
    'CODE-12',
    'Code challenge method plain',
    { code_challenge_method: 'plain' },
    {},
    'missing-code-challenge',
    'RFC 9700 section 2.1.1',
  ],
];

/** The authorize endpoint refuses, each in its own way. */
export const authorizeCases: readonly NegativeCase<KnownErrorId>[] = rows.map(
  ([id, title, query, switches, expects, spec]) => ({
    id,
    title,
    request: 'authorize',
    change: {
      before: { script: 'prepare-authorization', options: { into: '_authorizeUrl', query } },
      switches,
    },
    expects,
    specs: [spec],
    safety: 'emulator-only',
  }),
);
