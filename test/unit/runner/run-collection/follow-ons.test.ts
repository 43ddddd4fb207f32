import assert from 'node:assert/strict';
import { type AnsweringServer, startAnsweringServer } from '../answering-server.ts';
import { environmentOf, passes } from '../foreign-collection.ts';
import { runForeign } from '../run-foreign.ts';

describe('runCollection', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  it('leads from what had no token to the token request that was refused', async () => {
    const setsToken =
      "pm.test('is 200', () => { pm.response.to.have.status(200); pm.environment.set('token', pm.response.json().access_token); });";
    const bearer = { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}' }] };
    const refused = `${server.url}/refused`;
    const { result } = await runForeign(
      [
        { name: 'Before', url: refused, auth: bearer, test: passes },
        { name: 'Token', url: refused, test: setsToken },
        {
          name: 'Use',
          url: `${server.url}/html`,
          auth: bearer,
          test: "pm.test('is JSON', () => pm.response.to.be.json);",
        },
        { name: 'Again', url: refused, test: passes },
        { name: 'Fine', url: `${server.url}/json`, auth: bearer, test: passes },
        { name: 'Better', url: `${server.url}/token`, test: setsToken },
        { name: 'Other', url: `${server.url}/unavailable`, auth: bearer, test: passes },
      ],
      { environment: environmentOf({ token: '' }) },
    );
    assert.deepEqual(
      result.requests.map(({ name, follows }) => [name, follows]),
      [
        ['Before', undefined],
        ['Token', undefined],
        ['Use', { request: 1, how: 'no-value', variables: ['token'] }],
        ['Again', { request: 1, how: 'same-refusal', variables: [] }],
        ['Fine', undefined],
        ['Better', undefined],
        ['Other', undefined],
      ],
    );
  });

  it('leads from what had no host to the token request that was to name it, and no other way', async () => {
    const setsEndpoint =
      "pm.test('is 200', () => { pm.response.to.have.status(200); pm.environment.set('_endpoint', '1'); });";
    const { result } = await runForeign([
      { name: 'Token', url: `${server.url}/refused`, test: setsEndpoint },
      { name: 'Use', url: '{{_endpoint}}/services/data', test: passes },
      { name: 'Down', url: `${server.url}/reset?for={{_endpoint}}`, test: passes },
    ]);
    assert.deepEqual(
      result.requests.map(({ name, follows }) => [name, follows?.how]),
      [
        ['Token', undefined],
        ['Use', 'no-value'],
        ['Down', undefined],
      ],
    );
  });

  it('takes a number that a script set for a value: what fails after it failed by itself', async () => {
    const setsNumber =
      "pm.environment.set('order', 42); pm.test('is quick', () => pm.expect(1).to.eql(2));";
    const { result } = await runForeign([
      { name: 'Create', url: `${server.url}/json`, test: setsNumber },
      {
        name: 'Read',
        url: `${server.url}/unavailable?order={{order}}`,
        test: "pm.test('is 200', () => pm.response.to.have.status(200));",
      },
    ]);
    assert.deepEqual(
      result.requests.map(({ follows }) => follows),
      [undefined, undefined],
    );
  });

  it('folds no refusal that another client got', async () => {
    const setsToken =
      "pm.test('is 200', () => { pm.response.to.have.status(200); pm.environment.set('token', '1'); });";
    const refusedTo = (name: string, id: string, test: string) => ({
      name,
      url: `${server.url}/refused`,
      auth: {
        type: 'basic',
        basic: [
          { key: 'username', value: id },
          { key: 'password', value: 'EXAMPLE' },
        ],
      },
      test,
    });
    const { result } = await runForeign([
      refusedTo('First', 'one', setsToken),
      refusedTo('Same', 'one', passes),
      refusedTo('Other', 'other', "pm.test('is 200', () => pm.response.to.have.status(200));"),
      refusedTo('Again', 'one', "pm.test('is 200', () => pm.response.to.have.status(200));"),
    ]);
    assert.deepEqual(
      result.requests.map(({ follows }) => follows?.how),
      [undefined, 'same-refusal', undefined, 'same-refusal'],
    );
  });
});
