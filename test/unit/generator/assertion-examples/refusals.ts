import type { Assertion } from '../../../../src/model/assertion.ts';
import { basis, type Example, header, type Situation, secretValue } from './example.ts';

const refusal = (knownError: string): Assertion => ({
  kind: 'refusal',
  title: 'refused',
  knownError,
  basis,
});

const oauth = (error: string, description: string): Situation => ({
  answer: { code: 400 },
  json: { error, error_description: description },
});

const token = { answer: { code: 200 }, json: { access_token: secretValue } };

/** A refusal in each of the ways in which it goes over the wire. */
export const refusals: readonly Example[] = [
  {
    says: 'refusal of the token endpoint, by a part of the description in any case',
    assertion: refusal('ip-restricted'),
    green: oauth('invalid_grant', 'IP restricted or invalid login hours'),
    red: [
      oauth('invalid_grant', 'invalid assertion'),
      oauth('invalid_client', 'ip restricted'),
      token,
    ],
  },
  {
    says: 'refusal in another wording that was seen',
    assertion: refusal('client-identifier-invalid'),
    green: oauth('invalid_client', 'client identifier invalid'),
    red: [oauth('invalid_grant', 'client identifier invalid'), token],
  },
  {
    says: 'refusal by the REST API',
    assertion: refusal('session-expired'),
    green: {
      answer: { code: 401 },
      json: [{ message: 'Session expired or invalid', errorCode: 'INVALID_SESSION_ID' }],
    },
    red: [{ answer: { code: 401 }, json: [{ message: 'x', errorCode: 'OTHER' }] }, token],
  },
  {
    says: 'refusal in plain text',
    assertion: refusal('bad-oauth-token'),
    green: { answer: { code: 403, body: 'Bad_OAuth_Token' } },
    red: [{ answer: { code: 403, body: secretValue } }, token],
  },
  {
    says: 'refusal in the text of the authorize endpoint',
    assertion: refusal('missing-code-challenge'),
    green: {
      answer: {
        code: 400,
        body: 'error=invalid_request&error_description=missing%20required%20code%20challenge',
      },
    },
    red: [{ answer: { code: 400, body: 'error=invalid_request' } }, token],
  },
  {
    says: 'refusal by redirect to the callback',
    assertion: refusal('end-user-denied'),
    green: {
      answer: {
        code: 302,
        header: header('Location', 'http://localhost/?error=access_denied&state=x'),
      },
    },
    red: [
      {
        answer: { code: 302, header: header('Location', `http://localhost/?code=${secretValue}`) },
      },
      token,
    ],
  },
  {
    says: 'refusal by an error page',
    assertion: refusal('app-blocked'),
    green: {
      answer: { code: 302, header: header('Location', '/error.apexp?error=OAUTH_APP_BLOCKED') },
    },
    red: [{ answer: { code: 200, body: '<html>Welcome</html>' } }, token],
  },
  {
    says: 'refusal with nothing in the body',
    assertion: refusal('cpq-bearer-missing'),
    green: { answer: { code: 302, body: '' } },
    red: [{ answer: { code: 302, body: secretValue } }, token],
  },
  {
    says: 'refusal of which only the status is known',
    assertion: refusal('api-version-gone'),
    green: { answer: { code: 410, body: 'anything' } },
    red: [token],
  },
  {
    says: 'refusal by the CPQ admin API',
    assertion: refusal('cpq-token-refused'),
    green: { answer: { code: 401, body: '' } },
    red: [token],
  },
  {
    says: 'refusal in a form',
    assertion: refusal('invalid-token'),
    green: { answer: { code: 400, body: 'error=invalid_token&error_description=x' } },
    red: [{ answer: { code: 400, body: 'error=invalid_token_type' } }, token],
  },
  {
    says: 'a token that introspection calls inactive',
    assertion: refusal('token-not-active'),
    green: { answer: { code: 200 }, json: { active: false } },
    red: [{ answer: { code: 200 }, json: { active: true } }, token],
  },
  {
    says: 'no token, where the client itself refuses',
    assertion: refusal('state-mismatch'),
    green: oauth('invalid_request', 'missing'),
    red: [token],
  },
];
