import assert from 'node:assert/strict';
import { filledIn } from '../../../../src/sandbox/lib/filled-in.ts';
import { forget } from '../../../../src/sandbox/lib/forget.ts';
import { read } from '../../../../src/sandbox/lib/read.ts';
import { required } from '../../../../src/sandbox/lib/required.ts';
import { responseJson } from '../../../../src/sandbox/lib/response-json.ts';
import { skipRequest } from '../../../../src/sandbox/lib/skip-request.ts';
import { write } from '../../../../src/sandbox/lib/write.ts';
import { usePm } from '../fake-pm.ts';

describe('read', () => {
  it('answers a variable, and nothing for one that is not set', () => {
    usePm({ url: 'https://org.example' });
    assert.equal(read('url'), 'https://org.example');
    assert.equal(read('site'), '');
  });

  it('fills in the variables that a variable names', () => {
    usePm({ url: 'https://org.example', redirectUrl: '{{url}}/callback' });
    assert.equal(read('redirectUrl'), 'https://org.example/callback');
  });

  it('finds in the environment what pm.variables does not know, as in Bruno', () => {
    usePm(
      {},
      {
        environment: {
          name: 'e',
          has: () => true,
          get: () => 'from the environment',
          set: () => {},
        },
      },
    );
    assert.equal(read('url'), 'from the environment');
  });
});

describe('write and forget', () => {
  it('write to the environment when one is active', () => {
    const variables = usePm({ _code: 'EXAMPLE' });
    write('_state', 's');
    forget('_code');
    assert.deepEqual(Object.fromEntries(variables), { _code: '', _state: 's' });
  });

  it('write to an environment without a name that holds the variable, as in a run of the v3 format', () => {
    const written: string[] = [];
    usePm(
      {},
      {
        environment: {
          has: (name) => name === '_state',
          get: () => '',
          set: (name, value) => written.push(`${name}=${value}`),
        },
      },
    );
    write('_state', 's');
    assert.deepEqual(written, ['_state=s']);
    assert.throws(() => write('_code', 'c'), new Error('an environment is active'));
  });

  it('write to the collection when none is', () => {
    const written: string[] = [];
    usePm(
      {},
      {
        environment: {
          has: () => false,
          get: () => undefined,
          set: () => assert.fail('no environment is active'),
        },
        collectionVariables: {
          has: () => false,
          get: () => undefined,
          set: (name, value) => written.push(`${name}=${value}`),
        },
      },
    );
    write('_state', 's');
    forget('_code');
    assert.deepEqual(written, ['_state=s', '_code=']);
  });
});

describe('required', () => {
  it('answers a variable that is filled, and names one that is not', () => {
    usePm({ clientId: 'EXAMPLE' });
    assert.equal(required('clientId'), 'EXAMPLE');
    assert.throws(() => required('username'), new Error('username is empty. Fill it in.'));
  });
});

describe('filledIn', () => {
  it('fills variables into texts, in lists and objects too, and leaves the rest alone', () => {
    usePm({ url: 'https://org.example' });
    assert.deepEqual(filledIn([['{{url}}/x', 5], '{{url}}', null, { aud: '{{url}}' }]), [
      ['https://org.example/x', 5],
      'https://org.example',
      null,
      { aud: 'https://org.example' },
    ]);
  });
});

describe('skipRequest', () => {
  it('skips where the engine can, and does nothing where it cannot', () => {
    let skipped = 0;
    usePm(
      {},
      {
        execution: {
          skipRequest: () => {
            skipped += 1;
          },
        },
      },
    );
    skipRequest();
    assert.equal(skipped, 1);
    usePm({}, { execution: {} });
    skipRequest();
    usePm();
    skipRequest();
    assert.equal(skipped, 1);
  });
});

describe('responseJson', () => {
  it('answers the body, or an empty object when it is no JSON', () => {
    usePm({}, { response: { json: () => ({ active: false }) } });
    assert.deepEqual(responseJson(), { active: false });
    usePm(
      {},
      {
        response: {
          json: () => {
            throw new SyntaxError('no JSON');
          },
        },
      },
    );
    assert.deepEqual(responseJson(), {});
  });
});
