import assert from 'node:assert/strict';
import { variableNamed, variableNames } from '../../../src/model/variables.ts';
import { isSecretName } from '../../../src/runner/secret-name.ts';

describe('isSecretName', () => {
  it('knows our own variables by their table', () => {
    assert.deepEqual(
      variableNames.filter(isSecretName),
      variableNames.filter((name) => variableNamed(name).secret === true),
    );
  });

  const secret = [
    'client_secret',
    'accessToken',
    'refresh_token',
    'API_KEY',
    'apiKey',
    'private_key',
    'dbPassword',
    'passwd',
    'code',
    'auth_code',
    'authorizationCode',
    'code_verifier',
    'client_assertion',
    'SESSION_ID',
    'X-Api-Key',
  ];
  for (const name of secret) it(`takes ${name} for a secret`, () => assert.ok(isSecretName(name)));

  const open = [
    'url',
    'token_type',
    'issued_token_type',
    'client_assertion_type',
    'tokenUrl',
    'token_endpoint',
    'token_endpoint_auth_methods_supported',
    'subjectTokenFlow',
    'accessTokenExpiresIn',
    'client_secret_expires_at',
    'statusCode',
    'countryCode',
    'code_challenge_method',
    'username',
    'response_type',
    'tokenLifetimeSeconds',
    'Postman-Token',
  ];
  for (const name of open) it(`takes ${name} for none`, () => assert.ok(!isSecretName(name)));
});
