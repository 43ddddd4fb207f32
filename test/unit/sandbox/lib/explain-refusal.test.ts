import assert from 'node:assert/strict';
import { explainRefusal } from '../../../../src/sandbox/lib/explain-refusal.ts';

const fixes = {
  'invalid_grant: audience is invalid': 'Known error audience-is-invalid: Set jwtAudience.',
  'invalid_grant: ip restricted': 'Known error ip-restricted: Relax it.',
  inactive_user: 'Known error inactive-user: Activate the user.',
};

describe('explainRefusal', () => {
  const explained: readonly (readonly [says: string, body: unknown, text: string])[] = [
    [
      'names the known error whose words are in the answer, and its fix',
      { error: 'invalid_grant', error_description: 'audience is invalid' },
      'Refused with invalid_grant: audience is invalid. Known error audience-is-invalid: Set jwtAudience.',
    ],
    [
      'wants only a part of the description, in any case',
      { error: 'invalid_grant', error_description: 'Sorry: IP Restricted or login hours' },
      'Refused with invalid_grant: Sorry: IP Restricted or login hours. Known error ip-restricted: Relax it.',
    ],
    [
      'takes any description, or none, where the known error has none',
      { error: 'inactive_user' },
      'Refused with inactive_user. Known error inactive-user: Activate the user.',
    ],
    [
      'says that an error is not known for the request',
      { error: 'invalid_grant', error_description: 'other' },
      'Refused with invalid_grant: other. This is no error known for this request.',
    ],
    ['says that none is named', { access_token: 'EXAMPLE' }, 'No error is named.'],
    ['makes nothing of a body that is no object', null, 'No error is named.'],
  ];
  for (const [says, body, text] of explained) {
    it(says, () => assert.equal(explainRefusal(body, fixes), text));
  }
});
