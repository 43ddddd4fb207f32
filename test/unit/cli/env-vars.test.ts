import assert from 'node:assert/strict';
import { checkEnvVars, envVarsIn, withEnvVars } from '../../../src/cli/env-vars.ts';
import { environmentOf } from '../runner/foreign-collection.ts';

describe('--env-var', () => {
  it('lays values over those of the environment, and adds the others', () => {
    const environment = withEnvVars(
      environmentOf({ version: '60.0', kept: 'a' }),
      envVarsIn(['version=64.0', 'added=b=c', 'empty=']),
    );
    assert.deepEqual(
      environment.values.map(({ key, value }) => [key, value]),
      [
        ['version', '64.0'],
        ['kept', 'a'],
        ['added', 'b=c'],
        ['empty', ''],
      ],
    );
  });

  for (const name of ['clientSecret', 'privateKey', 'apiToken', 'MY_PASSWORD']) {
    it(`refuses ${name}, which everybody could read, without repeating its value`, () => {
      assert.throws(
        () => envVarsIn([`${name}=EXAMPLE`]),
        (error: Error) =>
          error.message.includes(name) && !JSON.stringify(error).includes('EXAMPLE'),
      );
    });
  }

  for (const wrong of ['version', '=64.0', '']) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      assert.throws(() => envVarsIn([wrong]), { exit: 'usage' });
    });
  }

  it('refuses values when there is no environment to lay them over', () => {
    assert.throws(() => checkEnvVars(envVarsIn(['version=64.0']), 0), { exit: 'usage' });
    checkEnvVars(envVarsIn(['version=64.0']), 1);
    checkEnvVars(envVarsIn([]), 0);
  });
});
