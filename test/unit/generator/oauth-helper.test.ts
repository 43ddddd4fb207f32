import assert from 'node:assert/strict';
import { flows } from '../../../src/flows/index.ts';
import { collectionOf } from '../../../src/generator/collection-of.ts';
import { oauthHelper } from '../../../src/generator/oauth-helper.ts';

describe("Postman's own OAuth 2.0 helper", () => {
  it('is filled in where a person signs in, and nowhere else', () => {
    const filled = flows.filter((flow) => collectionOf(flow).auth !== undefined);
    assert.deepEqual(
      filled.map(({ id }) => id),
      ['authorization-code'],
    );
  });

  it('asks for a code with PKCE at the org of the environment', () => {
    const { oauth2 } = oauthHelper;
    const value = (name: string) => oauth2.find(({ key }) => key === name)?.value;
    assert.deepEqual(
      [value('grant_type'), value('challengeAlgorithm'), value('authUrl'), value('addTokenTo')],
      [
        'authorization_code_with_pkce',
        'S256',
        '{{url}}{{site}}/services/oauth2/authorize',
        'header',
      ],
    );
  });
});
