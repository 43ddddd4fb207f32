import assert from 'node:assert/strict';
import { keepToken } from '../../../../src/sandbox/lib/keep-token.ts';
import { usePm } from '../fake-pm.ts';

const answer = {
  access_token: 'EXAMPLE',
  instance_url: 'https://org.example',
  id: 'https://login.salesforce.com/id/00DEM00000000012AA/005EM0000000001YAA',
  issued_at: '1760000000000',
};

describe('keepToken', () => {
  it('keeps what the token requests keep', () => {
    const variables = usePm({ _refreshToken: 'EXAMPLE-OLD' });
    keepToken(answer);
    assert.deepEqual(Object.fromEntries(variables), {
      _refreshToken: 'EXAMPLE-OLD',
      _accessToken: 'EXAMPLE',
      _endpoint: 'https://org.example',
      _identityUrl: answer.id,
      _userId: '005EM0000000001YAA',
      _orgId: '00DEM00000000012AA',
      _issuedAt: '1760000000000',
    });
  });

  it('keeps the refresh token that replaces another', () => {
    const variables = usePm({ _refreshToken: 'EXAMPLE-OLD' });
    keepToken({ ...answer, refresh_token: 'EXAMPLE-NEW' });
    assert.equal(variables.get('_refreshToken'), 'EXAMPLE-NEW');
  });
});
