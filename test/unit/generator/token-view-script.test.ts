import assert from 'node:assert/strict';
import { flowNamed, flows } from '../../../src/flows/index.ts';
import { tokenUses, tokenViewScript } from '../../../src/generator/token-view-script.ts';

const usesOf = (id: Parameters<typeof flowNamed>[0]) =>
  tokenUses(flowNamed(id).requests, ({ title }) => title);

describe('what is done with the token of a request', () => {
  it('is where it is kept, and the first request that sends it', () => {
    assert.deepEqual(usesOf('client-credentials'), {
      'Get a token with the secret in the body': {
        into: '_accessToken',
        next: 'Ask who the user is (userinfo)',
      },
      'Get a token with id and secret in a Basic header': {
        into: '_accessToken',
        next: 'Ask who the user is (userinfo)',
      },
      'Get a JWT-based access token': {
        into: '_jwtAccessToken',
        next: 'CPQ: list the managed tables with the JWT-based token',
      },
    });
  });

  it('leads from the subject token to its exchange', () => {
    const { next } = usesOf('asset-token')['Get the subject token with client credentials'] ?? {};
    assert.equal(next, 'Exchange it for an asset token');
  });

  it('is known for every flow, and written small', () => {
    for (const flow of flows) {
      const uses = tokenUses(flow.requests, ({ title }) => `${title} (here)`);
      assert.ok(Object.keys(uses).length > 0, flow.id);
      for (const [title, { next }] of Object.entries(uses)) {
        assert.match(`${title} ${next}`, /\(here\) .+ \(here\)$/);
      }
      assert.ok(tokenViewScript(uses).join('\n').length < 7000, flow.id);
    }
  });
});
