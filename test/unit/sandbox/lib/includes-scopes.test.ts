import assert from 'node:assert/strict';
import { includesScopes } from '../../../../src/sandbox/lib/includes-scopes.ts';

describe('includesScopes', () => {
  it('takes scopes in any order, among others', () => {
    assert.equal(includesScopes('openid refresh_token api', ['api', 'openid']), true);
    assert.equal(includesScopes(['openid', 'api'], ['api']), true);
    assert.equal(includesScopes('api', []), true);
  });

  it('refuses when one is missing, and does not take a part for the whole', () => {
    assert.equal(includesScopes('openid api', ['api', 'id']), false);
    assert.equal(includesScopes('chatter_api', ['api']), false);
    assert.equal(includesScopes('', ['api']), false);
    assert.equal(includesScopes(undefined, ['api']), false);
  });
});
