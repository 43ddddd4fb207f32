import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Condition } from '../../model/assertion.ts';
import type { CaseStep, Change, NegativeCase } from '../../model/negative-case.ts';
import { emulatorCase } from '../emulator-case.ts';
import { text } from '../text.ts';

type Case = NegativeCase<KnownErrorId>;

const docs = 'Salesforce: Asset Token Flow';

const subjectToken = 'subject-token-client-credentials';
const liveSubject: readonly CaseStep[] = [{ request: subjectToken }];
const fromClientCredentials: Condition = { variable: 'subjectTokenFlow', is: 'client-credentials' };

/** What Salesforce answers to a bad exchange is written down nowhere, so all stay with the emulator. */
const exchange = emulatorCase({
  request: 'exchange',
  after: liveSubject,
  onlyIf: fromClientCredentials,
});

/** A case in which only the actor token differs. */
function actor(id: string, title: string, change: Change, rest: Partial<Case>): Case {
  return exchange(id, title, change, {
    request: 'exchange-with-actor',
    expects: 'actor-token-refused',
    specs: ['RFC 8693 section 2.1', docs],
    onlyIf: { all: [fromClientCredentials, { filled: 'actorPrivateKey' }] },
    ...rest,
  });
}

const invalidToken = {
  expects: 'subject-token-refused',
  specs: ['RFC 8693 section 2.1', 'RFC 8693 section 2.2.2'],
} as const;

/** The subject token is none that can be exchanged. */
const subjectCases: readonly Case[] = [
  exchange(
    'ASSET-01',
    'Revoked subject token',
    {},
    {
      ...invalidToken,
      after: [{ request: subjectToken }, { request: 'revoke' }],
    },
  ),
  exchange(
    'ASSET-02',
    'Subject token of another org',
    { form: { subject_token: '00DEXAMPLE00000!AQ_EXAMPLE_token_of_another_org' } },
    invalidToken,
  ),
  exchange(
    'ASSET-03',
    'JWT-based subject token',
    {},
    {
      ...invalidToken,
      after: [{ request: subjectToken, change: { switches: { tokenFormat: 'jwt' } } }],
    },
  ),
  exchange(
    'ASSET-04',
    'Expired subject token',
    { switches: { clockOffsetSeconds: '86400' } },
    invalidToken,
  ),
];

/** Types and parameters of the exchange. */
const requestCases: readonly Case[] = [
  ...(
    [
      ['ASSET-05', 'Subject token called a refresh token', 'refresh_token'],
      ['ASSET-06', 'Subject token called a JWT', 'jwt'],
    ] as const
  ).map(([id, title, type]) =>
    exchange(
      id,
      title,
      { form: { subject_token_type: `urn:ietf:params:oauth:token-type:${type}` } },
      {
        expects: 'unsupported-subject-token-type',
        specs: ['RFC 8693 section 2.1', 'RFC 8693 section 3'],
      },
    ),
  ),
  ...(
    [
      ['ASSET-07', 'No subject token', { subject_token: null }, 'missing-parameter'],
      ['ASSET-08', 'No subject token type', { subject_token_type: null }, 'missing-parameter'],
      [
        'ASSET-09',
        'Subject token twice',
        { subject_token: [text('{{_accessToken}}'), text('{{_accessToken}}')] },
        'repeated-parameter',
      ],
      [
        'ASSET-10',
        'Grant type in capitals',
        { grant_type: 'URN:IETF:PARAMS:OAUTH:GRANT-TYPE:TOKEN-EXCHANGE' },
        'unsupported-grant-type',
      ],
    ] as const
  ).map(([id, title, form, expects]) =>
    exchange(id, title, { form }, { expects, specs: ['RFC 8693 section 2.1'] }),
  ),
];

/** The device does not prove itself. */
const actorCases: readonly Case[] = [
  actor(
    'ASSET-11',
    'Actor token signed with another key',
    {
      before: { script: 'sign-actor-token', options: { into: '_actorToken', tamper: 'wrong-key' } },
    },
    { specs: ['RFC 7800 section 3.2', docs] },
  ),
  actor(
    'ASSET-12',
    'Signature of the actor token changed',
    {
      before: {
        script: 'sign-actor-token',
        options: { into: '_actorToken', tamper: 'flip-signature' },
      },
    },
    { specs: ['RFC 7515 section 5.2', docs] },
  ),
  actor(
    'ASSET-13',
    'Expired actor token',
    {
      before: { script: 'sign-actor-token', options: { into: '_actorToken', shiftSeconds: -3600 } },
    },
    { specs: ['RFC 7519 section 4.1.4', docs] },
  ),
  actor(
    'ASSET-14',
    'Actor token that is no JWT',
    { form: { actor_token: 'EXAMPLE.not-a.jwt' } },
    {},
  ),
  actor(
    'ASSET-15',
    'Actor token called an access token',
    { form: { actor_token_type: 'urn:ietf:params:oauth:token-type:access_token' } },
    {},
  ),
  actor(
    'ASSET-16',
    'Actor token without its type',
    { form: { actor_token_type: null } },
    { expects: 'missing-parameter' },
  ),
];

/** How the requests of this flow must be refused when they are changed. */
export const negativeCases: readonly Case[] = [...subjectCases, ...requestCases, ...actorCases];
