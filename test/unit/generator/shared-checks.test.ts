import assert from 'node:assert/strict';
import { flowNamed } from '../../../src/flows/index.ts';
import { ownAssertions, sharedChecks } from '../../../src/generator/shared-checks.ts';
import { folderTestScript, testScript } from '../../../src/generator/test-script.ts';
import type { FlowId } from '../../../src/model/flow.ts';

const tokenFolder = (id: FlowId) =>
  flowNamed(id).requests.filter(({ folder }) => folder === 'Get a token');

const sharedBy = (id: FlowId) => {
  const requests = tokenFolder(id);
  const shared = sharedChecks(requests);
  assert.ok(shared !== undefined);
  return { requests, shared };
};

describe('what the token requests of a folder are all answered', () => {
  it('is checked once where there are several, and by the request where there is one', () => {
    const sharing = (['client-credentials', 'authorization-code', 'jwt-bearer'] as const).map(
      (id) => sharedChecks(tokenFolder(id))?.requests.length,
    );
    assert.deepEqual(sharing, [3, 2, undefined]);
  });

  it('is left to each request where they have little in common', () => {
    assert.equal(sharedChecks(tokenFolder('asset-token')), undefined);
  });

  it('together with what a request checks itself is all that it asserts, and each once', () => {
    for (const id of ['client-credentials', 'authorization-code'] as const) {
      const { requests, shared } = sharedBy(id);
      for (const request of requests) {
        const own = ownAssertions(request, shared);
        const both = shared.requests.includes(request) ? [...shared.assertions, ...own] : own;
        assert.deepEqual(new Set(both), new Set(request.assertions));
        assert.equal(both.length, request.assertions.length);
      }
    }
  });

  it('leaves to the request what it keeps for the next ones, so that a copy of it still works', () => {
    const { shared } = sharedBy('client-credentials');
    const [token] = shared.requests;
    assert.ok(token !== undefined);
    const script = testScript(token, { shared, showsToken: true }).join('\n');
    assert.match(script, /write\('_accessToken', body\.access_token\)/);
    assert.match(script, /if \(pm\.response\.code !== 200\) return;/);
    assert.doesNotMatch(script, /sha256|the status is/);
  });

  it('is asked of token requests alone, and not of one that was not to be sent', () => {
    const script = folderTestScript(sharedBy('client-credentials').shared, {}).join('\n');
    assert.match(script, /if \(pm\.request\.method !== 'POST'\) return;/);
    assert.match(
      script,
      /if \(pm\.info\.requestName === 'Get a JWT-based access token' && \(read\('jwtClientId'\) === '' \|\| read\('jwtClientSecret'\) === ''\)\) return;/,
    );
  });

  it('explains a refusal by the known errors of all of them', () => {
    const script = folderTestScript(sharedBy('client-credentials').shared, {}).join('\n');
    assert.match(script, /Known error invalid-basic-auth-header/);
    assert.match(script, /Known error ip-restricted/);
  });
});
