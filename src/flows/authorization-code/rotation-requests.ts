import type { KnownErrorId } from '../../known-errors/catalogue.ts';
import type { Condition } from '../../model/assertion.ts';
import type { FlowRequest } from '../../model/flow.ts';
import type { VariableName } from '../../model/variables.ts';
import { statusIs } from '../assertions/answer.ts';
import { see } from '../pages.ts';
import { tokenEndpoint } from '../requests/token-endpoint.ts';
import { documented } from '../sources.ts';
import { text } from '../text.ts';
import { refreshParameters } from './sign-in-requests.ts';

type Request = FlowRequest<KnownErrorId>;

/** A replay ends every token of the sign-in, so it is sent to the emulator alone. */
const afterRotation: Condition = {
  all: [{ variable: 'emulated', is: 'true' }, { filled: '_previousRefreshToken' }],
};

/** A refresh with a token that must not work any more. */
function deadRefresh(
  token: VariableName,
  words: Pick<Request, 'id' | 'title' | 'description'>,
): Request {
  return {
    ...words,
    folder: 'Inspect and revoke',
    see: see('RFC 9700 section 4.14.2', 'refresh'),
    method: 'POST',
    url: tokenEndpoint,
    authorization: { kind: 'none' },
    body: {
      kind: 'form',
      parameters: refreshParameters.map((parameter) =>
        parameter.name === 'refresh_token'
          ? { ...parameter, value: `{{${token}}}`, description: 'A dead refresh token.' }
          : parameter,
      ),
    },
    onlyIf: afterRotation,
    assertions: [
      {
        kind: 'refusal',
        title: 'the refresh token is refused: expired access/refresh token',
        knownError: 'expired-refresh-token',
        basis: documented('RF'),
      },
    ],
    examples: [],
    knownErrors: ['expired-refresh-token'],
  };
}

const revokeRefreshToken: Request = {
  id: 'revoke-refresh-token',
  folder: 'Inspect and revoke',
  title: 'Revoke the refresh token',
  description:
    'Cleans up: a refresh token that nobody needs must not stay alive. One that is dead already may be answered with 400. Skipped when no refresh token was granted.',
  see: see('RFC 7009 section 2.1', 'revocation'),
  method: 'POST',
  url: text('{{url}}{{site}}/services/oauth2/revoke'),
  authorization: { kind: 'none' },
  body: {
    kind: 'form',
    parameters: [
      { name: 'token', value: text('{{_refreshToken}}'), description: 'The refresh token.' },
    ],
  },
  onlyIf: { filled: '_refreshToken' },
  assertions: [statusIs([200, 400], documented('ERR'))],
  examples: [{ title: 'Revoked', status: 200, body: '' }],
  knownErrors: ['invalid-token'],
};

/** What rotation does to old refresh tokens, and the end of the newest one. */
export const rotationRequests: readonly Request[] = [
  deadRefresh('_previousRefreshToken', {
    id: 'rotated-token',
    title: 'See that the rotated refresh token is dead',
    description:
      'With rotation a refresh token works once. Sending the old one again is taken for theft: Salesforce refuses it and revokes its successor too. Only against the emulator.',
  }),
  deadRefresh('_refreshToken', {
    id: 'successor-token',
    title: 'See that its successor died with it',
    description:
      'The replay of the request before has revoked the newest refresh token and its access tokens. Only against the emulator.',
  }),
  revokeRefreshToken,
];
