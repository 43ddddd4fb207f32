import assert from 'node:assert/strict';
import { usageFailure } from '../../../src/model/failure.ts';
import { overrideEnvironment, overridesIn } from '../../../src/regression/override-environment.ts';
import { environmentOf } from '../runner/foreign-collection.ts';

const readFile = (path: string) => `read from ${path}`;

describe('overrideEnvironment', () => {
  it('takes GRANTSMITH_<UPPER_SNAKE> for variables of the environment and of ours', () => {
    const environment = overrideEnvironment(environmentOf({ clientId: 'old', ownName: 'a' }), {
      variables: {
        GRANTSMITH_CLIENT_ID: 'new',
        GRANTSMITH_OWN_NAME: 'b',
        GRANTSMITH_CLIENT_SECRET: 'EXAMPLE-secret',
        GRANTSMITH_UNHEARD_OF: 'c',
      },
      readFile,
    });
    assert.deepEqual(
      environment.values.map(({ key, value, type }) => [key, value, type]),
      [
        ['clientId', 'new', 'default'],
        ['ownName', 'b', 'default'],
        ['clientSecret', 'EXAMPLE-secret', 'secret'],
      ],
    );
  });

  it('reads the file that GRANTSMITH_<NAME>_FILE names', () => {
    const environment = overrideEnvironment(environmentOf({ privateKey: '' }, ['privateKey']), {
      variables: { GRANTSMITH_PRIVATE_KEY_FILE: 'key.pem' },
      readFile,
    });
    assert.deepEqual(
      environment.values.map(({ value, type }) => [value, type]),
      [['read from key.pem', 'secret']],
    );
  });

  it('names the variable whose file cannot be read', () => {
    const variables = { GRANTSMITH_PRIVATE_KEY_FILE: '/nowhere' };
    const fails = () => {
      throw usageFailure('/nowhere cannot be read', 'it does not exist', 'check the path');
    };
    assert.throws(() => overrideEnvironment(environmentOf({}), { variables, readFile: fails }), {
      message: 'GRANTSMITH_PRIVATE_KEY_FILE: /nowhere cannot be read',
      exit: 'usage',
      why: 'it does not exist',
      next: 'check the path in GRANTSMITH_PRIVATE_KEY_FILE',
    });
  });

  it('takes the line end of an editor for no part of the value, and any other line end for one', () => {
    const files = ['EXAMPLE-secret\n', 'EXAMPLE-secret\r\n', 'EXAMPLE-secret', 'a\n\n', '\n'];
    const valueFrom = (text: string) =>
      overrideEnvironment(environmentOf({ clientSecret: '' }), {
        variables: { GRANTSMITH_CLIENT_SECRET_FILE: 'secret' },
        readFile: () => text,
      }).values[0]?.value;
    assert.deepEqual(files.map(valueFrom), [
      'EXAMPLE-secret',
      'EXAMPLE-secret',
      'EXAMPLE-secret',
      'a\n',
      '',
    ]);
  });

  it('refuses both at once', () => {
    assert.throws(
      () =>
        overrideEnvironment(environmentOf({}), {
          variables: { GRANTSMITH_PRIVATE_KEY: 'a', GRANTSMITH_PRIVATE_KEY_FILE: 'b' },
          readFile,
        }),
      {
        message: 'GRANTSMITH_PRIVATE_KEY and GRANTSMITH_PRIVATE_KEY_FILE are both set',
        exit: 'usage',
      },
    );
  });

  it('takes nothing from outside for what scripts write', () => {
    const before = environmentOf({ _accessToken: '' });
    assert.deepEqual(
      overrideEnvironment(before, { variables: { GRANTSMITH__ACCESS_TOKEN: 'x' }, readFile }),
      before,
    );
  });
});

describe('overridesIn', () => {
  it('names what gives a variable of one org a value, and nothing else', () => {
    assert.deepEqual(
      overridesIn({
        PATH: '/bin',
        GRANTSMITH_URL: 'https://acme.my.salesforce.com',
        GRANTSMITH_PRIVATE_KEY_FILE: 'key.pem',
        GRANTSMITH_CLIENT_ID: '',
        GRANTSMITH_VERSION: '0.1.0',
        GRANTSMITH_UNHEARD_OF: 'c',
        GRANTSMITH__ACCESS_TOKEN: 'd',
      }).toSorted(),
      ['GRANTSMITH_PRIVATE_KEY_FILE', 'GRANTSMITH_URL'],
    );
  });
});
