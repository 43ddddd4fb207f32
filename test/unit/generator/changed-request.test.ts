import assert from 'node:assert/strict';
import { changedRequest } from '../../../src/generator/changed-request.ts';
import type { Change } from '../../../src/model/negative-case.ts';
import { sampleRequest } from './sample-request.ts';

const grantType = { name: 'grant_type', value: 'client_credentials', description: 'The grant.' };
const clientId = { name: 'client_id', value: '{{clientId}}', description: 'The app.' };

const bodyAfter = (change: Change) => changedRequest(sampleRequest, change).body;
const form = (...parameters: readonly object[]) => ({ kind: 'form', parameters });

describe('changedRequest', () => {
  it('leaves alone what the change does not name', () => {
    assert.deepEqual(changedRequest(sampleRequest, {}), { ...sampleRequest, headers: [] });
  });

  it('gives a parameter another value, and says so', () => {
    assert.deepEqual(
      bodyAfter({ form: { client_id: 'EXAMPLE' } }),
      form(grantType, { ...clientId, value: 'EXAMPLE', description: 'Changed. The app.' }),
    );
  });

  it('leaves a parameter out', () => {
    assert.deepEqual(bodyAfter({ form: { grant_type: null } }), form(clientId));
  });

  it('empties a parameter', () => {
    assert.deepEqual(
      bodyAfter({ form: { client_id: '' } }),
      form(grantType, { ...clientId, value: '', description: 'Changed. The app.' }),
    );
  });

  it('sends a parameter twice', () => {
    const changed = { ...clientId, description: 'Changed. The app.' };
    assert.deepEqual(
      bodyAfter({ form: { client_id: ['a', 'b'] } }),
      form(grantType, { ...changed, value: 'a' }, { ...changed, value: 'b' }),
    );
  });

  it('adds a parameter that does not belong there', () => {
    assert.deepEqual(
      bodyAfter({ form: { scope: 'api' } }),
      form(grantType, clientId, {
        name: 'scope',
        value: 'api',
        description: 'Changed. Not a parameter of this request.',
      }),
    );
  });

  it('sends the parameters as JSON', () => {
    assert.deepEqual(bodyAfter({ formAs: 'json' }), {
      kind: 'json',
      json: { grant_type: 'client_credentials', client_id: '{{clientId}}' },
    });
  });

  it('sends the parameters in the query, with no body', () => {
    const changed = changedRequest(sampleRequest, { formAs: 'query', method: 'GET' });
    assert.deepEqual(
      [changed.method, changed.query, changed.body],
      ['GET', [grantType, clientId], undefined],
    );
  });

  it('puts the emulated org into another state with one header', () => {
    const { headers } = changedRequest(sampleRequest, {
      switches: { orgState: 'locked', loginRate: 'exceeded' },
    });
    assert.deepEqual(headers, [
      {
        name: 'Emulator-Switches',
        value: 'orgState=locked; loginRate=exceeded',
        description: 'Puts the emulated org into this state for this one request.',
      },
    ]);
  });

  it('takes another script, or none', () => {
    const before = { script: 'read-callback', options: { into: '_code' } } as const;
    assert.deepEqual(changedRequest(sampleRequest, { before }).before, before);
    assert.equal(changedRequest({ ...sampleRequest, before }, { before: null }).before, undefined);
    assert.deepEqual(changedRequest({ ...sampleRequest, before }, {}).before, before);
  });
});
