import assert from 'node:assert/strict';
import { explainRefusal } from '../../../../src/sandbox/lib/explain-refusal.ts';
import { matchesKnownError } from '../../../../src/sandbox/lib/matches-known-error.ts';
import { refusalIn } from '../../../../src/sandbox/lib/refusal-in.ts';

const audience = { error: 'invalid_grant', error_description: 'audience is invalid' };

describe('refusalIn', () => {
  it('finds error and description in every shape that Salesforce and CPQ answer with', () => {
    const page = 'https://org.example/error?error=access_denied&error_description=end-user+denied';
    assert.deepEqual(
      [
        audience,
        JSON.stringify(audience),
        [{ message: 'Session expired', errorCode: 'INVALID_SESSION_ID' }],
        { errorCode: 'LGK-0', errorMessage: 'Not found', timestamp: '2026-01-01T00:00:00Z' },
        'error=invalid_request&error_description=missing%20required%20code%20challenge',
        page,
        'Bad_OAuth_Token\n',
        { error: 'invalid_client' },
      ].map(refusalIn),
      [
        { error: 'invalid_grant', description: 'audience is invalid' },
        { error: 'invalid_grant', description: 'audience is invalid' },
        { error: 'INVALID_SESSION_ID', description: 'Session expired' },
        { error: 'LGK-0', description: 'Not found' },
        { error: 'invalid_request', description: 'missing required code challenge' },
        { error: 'access_denied', description: 'end-user denied' },
        { error: 'Bad_OAuth_Token', description: '' },
        { error: 'invalid_client', description: '' },
      ],
    );
  });

  it('answers undefined when the body is no refusal', () => {
    for (const body of [{ access_token: 'EXAMPLE' }, {}, [], null, undefined, 5]) {
      assert.equal(refusalIn(body), undefined);
    }
  });
});

describe('matchesKnownError', () => {
  it('wants the same error, and a part of the description in any case', () => {
    assert.equal(matchesKnownError(audience, { error: 'invalid_grant' }), true);
    assert.equal(
      matchesKnownError(audience, { error: 'invalid_grant', description: 'Audience' }),
      true,
    );
    assert.equal(
      matchesKnownError(audience, { error: 'invalid_grant', description: 'expired' }),
      false,
    );
    assert.equal(matchesKnownError(audience, { error: 'invalid_request' }), false);
    assert.equal(matchesKnownError({}, { error: 'invalid_grant' }), false);
  });
});

describe('explainRefusal', () => {
  const known = [
    { id: 'invalid-assertion', error: 'invalid_grant', fix: 'Sign it again.' },
    {
      id: 'audience-is-invalid',
      error: 'invalid_grant',
      description: 'audience',
      fix: 'Set jwtAudience to the login URL.',
    },
  ];

  it('names the known error whose description fits, and its fix', () => {
    assert.equal(
      explainRefusal(audience, known),
      'Refused with invalid_grant: audience is invalid. Known error audience-is-invalid: Set jwtAudience to the login URL.',
    );
  });

  it('takes the known error without a description when no description fits', () => {
    assert.equal(
      explainRefusal({ error: 'invalid_grant', error_description: 'other' }, known),
      'Refused with invalid_grant: other. Known error invalid-assertion: Sign it again.',
    );
  });

  it('says that an error is not known, or that there is none', () => {
    assert.equal(
      explainRefusal({ error: 'server_error' }, known),
      'Refused with server_error. This is no error known for this request.',
    );
    assert.equal(explainRefusal({ access_token: 'EXAMPLE' }, known), 'The answer names no error.');
    assert.equal(explainRefusal('', known), 'The answer names no error.');
  });
});
