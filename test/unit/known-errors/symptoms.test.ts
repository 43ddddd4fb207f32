import assert from 'node:assert/strict';
import { symptoms } from '../../../src/known-errors/explain/symptoms.ts';

/** What people say, by what it is a symptom of; under `nothing` what only sounds like one. */
const said: Readonly<Record<string, readonly string[]>> = {
  'ip-restricted': [
    '400',
    '400 bad request',
    'code 400',
    'status 400',
    'http 400',
    'the 400',
    'the http status code 400 bad request',
    'restricted ip',
    'the ip relaxation is off',
  ],
  'authentication-failure': [
    'username-password flow disabled',
    'invalid password',
    'a restricted country',
  ],
  'login-rate-exceeded': ['the login rate', 'too many logins'],
  'invalid-authorization-code': ['ends with %253d', 'doubleencoded', 'double encoded'],
  'cpq-bearer-missing invalid-auth-header': [
    'missing bearer',
    'no bearer',
    'without bearer',
    'forgot bearer',
    'forgotten bearer',
    'no the bearer',
    'no word bearer',
    'without the word bearer',
    'bearer missing',
    'bearer is missing',
    'bearer prefix missing',
    'the bearer prefix is missing',
  ],
  'no-client-credentials-user': ['a run as user', 'run-as', 'runas'],
  'agent-api-not-found': ['the agent api'],
  'cors-refused': ['a cors error', 'no access-control-allow-origin'],
  'state-mismatch': ['state mismatch', 'a state that does not match', 'state: it differs'],
  'token-not-active': ['active:false', '"active" : false', 'active: false'],
  'audience-is-invalid': ['which audience'],
  'user-has-not-approved': ['pre-authorized', 'preauthorised'],
  'code-verifier-mismatch': ['codeverifier', 'code_verifier'],
  'cpq-token-refused': ['logik says 401', 'cpq: 401', '401 of logik', '401 by cpq'],
  nothing: [
    'error 400',
    '400 or so',
    'a 400 bad request',
    'double and encoded',
    'bearer of news, missing',
    'prune assets',
    'prune as',
    'run assets',
    'run it as',
    'reagent api',
    'agent apis',
    'corset',
    'xcors',
    'estate match',
    'states match',
    'state rematch',
    'active: not false',
    'pre and authorized',
    'preauthorixed',
    'code of the verifier',
    'xlogik 401',
    'logiks 401',
    'logik 4011',
    'logik 1401',
    '401 xcpq',
    '401 cpqs',
    '4011 cpq',
    '1401 cpq',
  ],
};

describe('a symptom', () => {
  it('is told in a few words', () => {
    assert.deepEqual(
      symptoms.filter(({ words }) => !/^[%\w][^\n]{2,30}$/.test(words)),
      [],
    );
  });

  for (const [ids, texts] of Object.entries(said)) {
    for (const text of texts) {
      it(`of ${ids} is ${JSON.stringify(text)}`, () => {
        const found = symptoms.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id);
        assert.equal(found.join(' ') || 'nothing', ids);
      });
    }
  }
});
