import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { CaseStep, NegativeCase } from '../../model/negative-case.ts';
import { emulatorCase } from '../emulator-case.ts';
import { hasJwtApp } from '../requests/jwt-app.ts';
import { text } from '../text.ts';
import { authorizeCases } from './authorize-cases.ts';
import { refreshCases } from './refresh-cases.ts';

type Case = NegativeCase<KnownErrorId>;

const docs = 'Salesforce: Web Server Flow';

/** A code that nobody has exchanged yet. Only the emulator gives one without a person. */
const freshCode: readonly CaseStep[] = [{ request: 'authorize' }];

const exchange = emulatorCase({ request: 'token', after: freshCode });

/** The code is not one that this request may use. */
const codeCases: readonly Case[] = [
  exchange(
    'CODE-13',
    'Code used twice',
    { before: null },
    {
      after: [...freshCode, { request: 'token' }],
      expects: 'expired-authorization-code',
      specs: ['RFC 6749 section 4.1.2', 'RFC 9700 section 4.5'],
    },
  ),
  exchange(
    'CODE-14',
    'Code older than 15 minutes',
    { switches: { clockOffsetSeconds: '960' } },
    { expects: 'expired-authorization-code', specs: ['RFC 6749 section 4.1.2', docs] },
  ),
  exchange(
    'CODE-15',
    'Code of another app',
    { form: { client_id: text('{{jwtClientId}}'), client_secret: text('{{jwtClientSecret}}') } },
    {
      expects: 'invalid-authorization-code',
      specs: ['RFC 6749 section 4.1.3', 'RFC 9700 section 4.5'],
      onlyIf: hasJwtApp,
    },
  ),
  exchange(
    'CODE-16',
    'Code encoded twice',
    { before: { script: 'read-callback', options: { into: '_code', encodeAgain: true } } },
    { expects: 'invalid-authorization-code', specs: ['RFC 6749 appendix B'] },
  ),
  exchange(
    'CODE-17',
    'Code that nobody gave out',
    { before: null, form: { code: 'aPrxEXAMPLE_unknown_code==' } },
    {
      after: [],
      expects: 'invalid-authorization-code',
      specs: ['RFC 6749 section 5.2'],
      safety: 'safe',
    },
  ),
  exchange(
    'CODE-18',
    'No code',
    { form: { code: null } },
    { expects: 'missing-parameter', specs: ['RFC 6749 section 4.1.3'] },
  ),
  exchange(
    'CODE-19',
    'Code twice',
    { form: { code: [text('{{_code}}'), text('{{_code}}')] } },
    { expects: 'repeated-parameter', specs: ['RFC 6749 section 3.2'] },
  ),
];

/** The request is not the other half of the authorize request. */
const bindingCases: readonly Case[] = [
  exchange(
    'CODE-20',
    'Another redirect URI',
    { form: { redirect_uri: 'https://other.example/callback' } },
    { expects: 'redirect-uri-mismatch', specs: ['RFC 6749 section 4.1.3', docs] },
  ),
  exchange(
    'CODE-21',
    'No redirect URI',
    { form: { redirect_uri: null } },
    { expects: 'redirect-uri-missing', specs: ['RFC 6749 section 4.1.3', docs] },
  ),
  exchange(
    'CODE-22',
    'No code verifier',
    { form: { code_verifier: null } },
    { expects: 'code-verifier-missing', specs: ['RFC 7636 section 4.5', 'RFC 9700 section 2.1.1'] },
  ),
  exchange(
    'CODE-23',
    'Wrong code verifier',
    { form: { code_verifier: 'EXAMPLE_wrong_verifier_of_more_than_43_characters' } },
    { expects: 'code-verifier-mismatch', specs: ['RFC 7636 section 4.6'] },
  ),
  exchange(
    'CODE-24',
    'PKCE downgrade: a verifier for a code without a challenge',
    {},
    {
      after: [
        {
          request: 'authorize',
          change: {
            before: {
              script: 'prepare-authorization',
              options: {
                into: '_authorizeUrl',
                query: { code_challenge: null, code_challenge_method: null },
              },
            },
            switches: { pkceRequired: 'off' },
          },
        },
      ],
      expects: 'code-verifier-mismatch',
      specs: ['RFC 9700 section 4.8.2'],
    },
  ),
  ...(
    [
      ['CODE-25', 'State changed on the way', 'change'],
      ['CODE-26', 'State lost on the way', 'drop'],
    ] as const
  ).map(([id, title, stateInCallback]) =>
    exchange(
      id,
      title,
      {
        before: {
          script: 'read-callback',
          options: { into: '_code', onMismatch: 'leave-empty' },
        },
      },
      {
        after: [{ request: 'authorize', change: { switches: { stateInCallback } } }],
        expects: 'state-mismatch',
        specs: ['RFC 6749 section 10.12', 'RFC 9700 section 4.7.1'],
      },
    ),
  ),
];

/** The client is another one than it says, or the request is none of this grant. */
const requestCases: readonly Case[] = [
  exchange(
    'CODE-27',
    'Wrong client secret',
    { form: { client_secret: 'EXAMPLE_wrong_secret' } },
    { expects: 'invalid-client-credentials', specs: ['RFC 6749 section 3.2.1', docs] },
  ),
  exchange(
    'CODE-28',
    'Unknown type of client assertion',
    {
      form: {
        client_secret: null,
        client_assertion_type: 'urn:example:unknown',
        client_assertion: 'EXAMPLE_CLIENT_ASSERTION',
      },
    },
    { expects: 'invalid-assertion-type', specs: ['RFC 7521 section 4.2', 'RFC 7523 section 2.2'] },
  ),
  exchange(
    'CODE-29',
    'scope in the body',
    { form: { scope: 'api' } },
    { expects: 'scope-not-supported', specs: ['RFC 6749 section 4.1.3', docs] },
  ),
];

/** How the requests of this flow must be refused when they are changed. */
export const negativeCases: readonly Case[] = [
  ...authorizeCases,
  ...codeCases,
  ...bindingCases,
  ...requestCases,
  ...refreshCases,
];
