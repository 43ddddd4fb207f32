import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { CaseStep, Change, NegativeCase } from '../../model/negative-case.ts';
import { hasJwtApp } from '../requests/jwt-app.ts';
import { text } from '../text.ts';

type Case = NegativeCase<KnownErrorId>;

const docs = 'Salesforce: Refresh Token Flow';

/** A sign-in of its own: most of these cases end the tokens that they touch. */
const signedIn: readonly CaseStep[] = [{ request: 'authorize' }, { request: 'token' }];
const refreshed: readonly CaseStep[] = [...signedIn, { request: 'refresh' }];

function refresh(id: string, title: string, change: Change, rest: Partial<Case> = {}): Case {
  return {
    id,
    title,
    request: 'refresh',
    after: signedIn,
    change,
    expects: 'expired-refresh-token',
    specs: ['RFC 6749 section 6', docs],
    safety: 'emulator-only',
    ...rest,
  };
}

/** The refresh token is dead, for each reason that there is. */
const deadCases: readonly Case[] = [
  refresh(
    'REFRESH-01',
    'Revoked refresh token',
    {},
    {
      after: [...signedIn, { request: 'revoke-refresh-token' }],
      specs: ['RFC 7009 section 2.1', docs],
    },
  ),
  refresh(
    'REFRESH-02',
    'Refresh token that rotation replaced',
    { form: { refresh_token: text('{{_previousRefreshToken}}') } },
    { after: refreshed, specs: ['RFC 9700 section 4.14.2', docs] },
  ),
  refresh(
    'REFRESH-03',
    'Newest refresh token after a replay',
    {},
    {
      after: [...refreshed, { request: 'rotated-token' }],
      specs: ['RFC 9700 section 4.14.2', docs],
    },
  ),
  refresh('REFRESH-04', 'Policy "immediately expire"', {
    switches: { refreshTokenPolicy: 'zero' },
  }),
  refresh('REFRESH-05', 'Refresh token older than the policy allows', {
    switches: { refreshTokenPolicy: '60', clockOffsetSeconds: '3600' },
  }),
  refresh(
    'REFRESH-06',
    'Refresh token that nobody gave out',
    { form: { refresh_token: '5Aep_EXAMPLE_unknown_refresh_token' } },
    { after: [], specs: ['RFC 6749 section 5.2', docs], safety: 'safe' },
  ),
  refresh(
    'REFRESH-07',
    'Access token sent as a refresh token',
    { form: { refresh_token: text('{{_accessToken}}') } },
    { specs: ['RFC 6749 section 5.2'] },
  ),
];

/** The refresh token lives, and must not be used so. */
const useCases: readonly Case[] = [
  refresh(
    'REFRESH-08',
    'Refresh token of another app',
    { form: { client_id: text('{{jwtClientId}}'), client_secret: text('{{jwtClientSecret}}') } },
    { specs: ['RFC 6749 section 10.4'], onlyIf: hasJwtApp },
  ),
  refresh(
    'REFRESH-09',
    'Two refreshes at the same time',
    { switches: { refreshState: 'in-progress' } },
    { expects: 'token-request-in-progress' },
  ),
  refresh(
    'REFRESH-10',
    'Refresh with a wrong client secret',
    { form: { client_secret: 'EXAMPLE_wrong_secret' } },
    { expects: 'invalid-client-credentials' },
  ),
  refresh(
    'REFRESH-11',
    'Refresh with scope in the body',
    { form: { scope: 'api' } },
    { expects: 'scope-not-supported' },
  ),
  refresh(
    'REFRESH-12',
    'No refresh token',
    { form: { refresh_token: null } },
    { expects: 'missing-parameter' },
  ),
  refresh(
    'REFRESH-13',
    'Refresh token twice',
    { form: { refresh_token: [text('{{_refreshToken}}'), text('{{_refreshToken}}')] } },
    { expects: 'repeated-parameter', specs: ['RFC 6749 section 3.2'] },
  ),
  refresh(
    'REFRESH-14',
    'Inactive user',
    { switches: { userState: 'inactive' } },
    { expects: 'inactive-user' },
  ),
];

/** How a refresh must be refused. */
export const refreshCases: readonly Case[] = [...deadCases, ...useCases];
