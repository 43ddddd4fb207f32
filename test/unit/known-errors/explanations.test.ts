import assert from 'node:assert/strict';
import { explain, whatToTry } from '../../../src/known-errors/explain.ts';

type Told = readonly [id: string, score: number, ...matched: readonly string[]];

/** Everything that is told of an input: what was recognised, by what, and how sure that is. */
const told: Readonly<Record<string, readonly [input: string, told: readonly Told[]]>> = {
  'an id is as good as certain': ['see bad-jti, please', [['bad-jti', 203, 'bad-jti']]],
  'an id within another word is none': ['see somebad-jti', []],
  'the words of the answer stand for themselves, in whatever letters and quotes': [
    'AUTHENTICATION   “failure”!',
    [['authentication-failure', 89, 'authentication failure']],
  ],
  'nearly the words of the answer': [
    'user is not approved for this consumer',
    [
      [
        'user-has-not-approved',
        63,
        'user hasnt approved this consumer',
        'words of its causes and fixes',
      ],
    ],
  ],
  'the words, the code and the form of the answer add up': [
    '{"error":"invalid_grant","error_description":"audience is invalid"}',
    [
      [
        'audience-is-invalid',
        223,
        'audience is invalid',
        'invalid audience',
        'invalid_grant',
        'an answer of the kind oauth',
        'audience',
        'words of its causes and fixes',
      ],
    ],
  ],
  'a code that many share, with words that nobody knows': [
    '{"error":"invalid_grant","error_description":"EXAMPLE new wording"}',
    [
      ['code-verifier-missing', 52, 'invalid_grant', 'an answer of the kind oauth'],
      ['code-verifier-mismatch', 49, 'invalid_grant', 'an answer of the kind oauth'],
      ['subject-token-refused', 45, 'invalid_grant', 'an answer of the kind oauth'],
      ['actor-token-refused', 45, 'invalid_grant', 'an answer of the kind oauth'],
      ['user-has-not-approved', 44, 'invalid_grant', 'an answer of the kind oauth'],
    ],
  ],
  'a code in a sentence': [
    'the log says INVALID_SESSION_ID somewhere',
    [
      ['session-expired', 24, 'invalid_session_id'],
      ['session-not-valid-for-rest', 23, 'invalid_session_id'],
    ],
  ],
  'a code in XML': [
    '<errorCode>INVALID_SESSION_ID</errorCode>',
    [
      ['session-expired', 52, 'invalid_session_id', 'an answer of the kind rest'],
      ['session-not-valid-for-rest', 51, 'invalid_session_id', 'an answer of the kind rest'],
    ],
  ],
  'a code in the body of the authorize endpoint': [
    'error=invalid_client_id',
    [
      [
        'authorize-client-identifier-invalid',
        51,
        'invalid_client_id',
        'an answer of the kind authorize-text',
      ],
    ],
  ],
  'a code in the address of a callback': [
    'https://a.example/cb?error=access_denied',
    [['end-user-denied', 52, 'access_denied', 'an answer of the kind callback']],
  ],
  'the form of an answer alone says nothing': ['[{"errorCode":"OTHER","message":"x"}]', []],
  'nor does it where no code is in it': ['[{"message":"x y"}]', []],
  'a status that nearly every refusal has says nothing': ['we got a 400 from it', []],
  'as little as is worth telling': [
    'error: INVALID_AUTH_HEADER, message: zzz qqq',
    [['invalid-auth-header', 16, 'invalid_auth_header']],
  ],
  'words that nearly every known error uses say nothing': [
    'is INVALID_SESSION_ID of the or',
    [
      ['session-expired', 24, 'invalid_session_id'],
      ['session-not-valid-for-rest', 23, 'invalid_session_id'],
    ],
  ],
  'seven words of ten of the answer': [
    'An unexpected error has occurred during authentication',
    [
      [
        'approval-error-generic',
        53,
        'an unexpected error has occurred during authentication. please try again',
        'words of its causes and fixes',
      ],
    ],
  ],
  'a status of which nothing else is known': [
    'status 410',
    [['api-version-gone', 24, 'status 410']],
  ],
  'a status that comes with a code otherwise': [
    'HTTP/1.1 503',
    [['service-unavailable', 21, 'status 503']],
  ],
  'a status that several share': [
    'it answered 403',
    [
      ['cors-refused', 24, 'status 403'],
      ['request-limit-exceeded', 22, 'status 403'],
      ['api-disabled-for-org', 22, 'status 403'],
      ['insufficient-access', 22, 'status 403'],
      ['bad-oauth-token', 21, 'status 403'],
    ],
  ],
  'a status of an answer that has no body': [
    'HTTP 302',
    [['cpq-bearer-missing', 34, 'status 302']],
  ],
  'a status and the word that there was no body': [
    'HTTP 302 without a body',
    [['cpq-bearer-missing', 64, 'status 302']],
  ],
  'a status beside a code that nobody knows': ['HTTP 410 {"error":"something_else"}', []],
  'what people call it': [
    'too many logins',
    [['login-rate-exceeded', 47, 'login rate', 'words of its causes and fixes']],
  ],
  'what is seen before percent-encoding is undone': [
    '%253D in my code',
    [['invalid-authorization-code', 29, '%253D']],
  ],
};

describe('explain tells what it recognised, and how sure it is', () => {
  for (const [title, [input, expected]] of Object.entries(told)) {
    it(`${title}: ${input}`, () => {
      assert.deepEqual(
        explain(input).map(({ id, score, matched }) => [id, score, ...matched]),
        expected,
      );
    });
  }

  it('with guesses last, however many words they have', () => {
    const text = 'invalid_app_access user is not admin approved; the audience assertion';
    const told = explain(text).map(({ certain, score }) => ({ certain, score }));
    assert.deepEqual(
      told.map(({ certain }) => certain),
      [true, false],
    );
    assert.ok((told[1]?.score ?? 0) > (told[0]?.score ?? 0));
  });

  it('in the first 50,000 characters', () => {
    const texts = [49_992, 49_993].map((length) => `${'x'.repeat(length)} bad-jti`);
    assert.deepEqual(
      texts.map((text) => explain(text).map(({ id }) => id)),
      [['bad-jti'], []],
    );
  });

  it('or says what to paste instead', () => {
    assert.equal(whatToTry.length, 3);
    assert.ok(whatToTry.every((advice) => /^(Paste|Look) .*\.$/.test(advice)));
  });
});
