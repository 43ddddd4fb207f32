import assert from 'node:assert/strict';
import type { Emulator } from '../../src/emulator/start-emulator.ts';
import { bearer, credentials, type OrgClient, orgClient, type Reply } from './org-client.ts';
import { fixed, withEmulator } from './with-emulator.ts';

const data = '/services/data/v64.0';

/** The REST API with a live token. */
async function apiOf(emulator: Emulator) {
  const client: OrgClient = orgClient(emulator);
  const form = { grant_type: 'client_credentials', ...credentials(client) };
  const { body } = await client.token(form);
  const headers = { ...bearer(body['access_token']), 'content-type': 'application/json' };
  const send = (method: string, path: string, json?: unknown): Promise<Reply> =>
    client.send(method, data + path, {
      headers,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    });
  const query = (soql: string) => send('GET', `/query?${new URLSearchParams({ q: soql })}`);
  return { client, send, query };
}

describe('the REST API of an emulated org', () => {
  it('lists its versions to anybody', () =>
    withEmulator({}, async (emulator) => {
      const { text } = await orgClient(emulator).get('/services/data');
      const versions = JSON.parse(text);
      assert.deepEqual(versions[0], {
        label: "Summer '14",
        url: '/services/data/v31.0',
        version: '31.0',
      });
      assert.deepEqual(versions.at(-1), {
        label: "Spring '26",
        url: '/services/data/v66.0',
        version: '66.0',
      });
    }));

  it('creates, reads, updates and deletes a record', () =>
    withEmulator(fixed(), async (emulator) => {
      const { send } = await apiOf(emulator);
      const created = await send('POST', '/sobjects/Account', { Name: 'EXAMPLE' });
      const id = '001EM0000000002YAA';
      assert.deepEqual([created.status, created.body], [201, { id, success: true, errors: [] }]);
      const passed = emulator.journal().at(-1)?.passed ?? [];
      assert.deepEqual(passed, [...new Set(passed)]);
      const updated = await send('PATCH', `/sobjects/Account/${id}`, { industry: 'Testing' });
      assert.deepEqual([updated.status, updated.text], [204, '']);
      const read = await send(
        'GET',
        `/sobjects/Account/${id.slice(0, 15)}?fields=Name,Industry,OwnerId`,
      );
      assert.deepEqual(read.body, {
        attributes: { type: 'Account', url: `${data}/sobjects/Account/${id}` },
        Name: 'EXAMPLE',
        Industry: 'Testing',
        OwnerId: '005EM0000000002YAA',
      });
      assert.equal((await send('DELETE', `/sobjects/Account/${id}`)).status, 204);
      assert.equal((await send('GET', `/sobjects/Account/${id}`)).status, 404);
    }));

  it('answers queries', () =>
    withEmulator({}, async (emulator) => {
      const { send, query } = await apiOf(emulator);
      await send('POST', '/sobjects/Account', { Name: 'Zebra' });
      await send('POST', '/sobjects/Account', { Name: 'Aardvark' });
      const { body } = await query(
        "SELECT name FROM account WHERE Name != 'zebra' ORDER BY Name DESC LIMIT 1",
      );
      assert.deepEqual(body, {
        totalSize: 1,
        done: true,
        records: [
          {
            attributes: { type: 'Account', url: `${data}/sobjects/Account/001EM0000000001YAA` },
            Name: 'Emulated account',
          },
        ],
      });
      assert.equal((await query('SELECT COUNT() FROM User')).body['totalSize'], 4);
    }));

  it('sorts numbers by what they are worth, and nothing before them', () =>
    withEmulator({}, async (emulator) => {
      const { send, query } = await apiOf(emulator);
      for (const Amount of [9, 100, null, 10]) {
        const record = { Name: 'EXAMPLE', StageName: 'EXAMPLE', CloseDate: '2026-01-01', Amount };
        await send('POST', '/sobjects/Opportunity', record);
      }
      const { body } = await query('SELECT Amount FROM Opportunity ORDER BY Amount');
      const records = body['records'];
      assert.ok(Array.isArray(records));
      assert.deepEqual(
        records.map(({ Amount }) => Amount),
        [null, 9, 10, 100],
      );
    }));

  it('finds a record by its id of 15 and of 18 characters, and by no other spelling', () =>
    withEmulator({}, async (emulator) => {
      const { query } = await apiOf(emulator);
      const sizes = ['001EM0000000001', '001EM0000000001YAA', '001em0000000001yaa'].map(
        async (id) => (await query(`SELECT Id FROM Account WHERE Id = '${id}'`)).body['totalSize'],
      );
      assert.deepEqual(await Promise.all(sizes), [1, 1, 0]);
    }));

  it('describes the columns of a query', () =>
    withEmulator({}, async (emulator) => {
      const { send } = await apiOf(emulator);
      const { body } = await send('GET', '/query?q=SELECT+Id,+Name+FROM+Account&columns=true');
      const columns = body['columnMetadata'];
      assert.ok(Array.isArray(columns));
      assert.deepEqual(
        [columns.map(({ columnName }) => columnName), body['entityName'], body['idSelected']],
        [['Id', 'Name'], 'Account', true],
      );
    }));

  const refused: readonly (readonly [string, string, string, unknown, number, string, RegExp])[] = [
    [
      'an unknown object',
      'GET',
      '/query?q=SELECT+Id+FROM+ScratchOrgInfo',
      undefined,
      400,
      'INVALID_TYPE',
      /ScratchOrgInfo/,
    ],
    [
      'an unknown field',
      'GET',
      '/query?q=SELECT+Nope+FROM+Account',
      undefined,
      400,
      'INVALID_FIELD',
      /'Nope' on entity 'Account'/,
    ],
    [
      'an unknown field of an object without records',
      'GET',
      '/query?q=SELECT+Id+FROM+Lead+WHERE+Nope+=+1',
      undefined,
      400,
      'INVALID_FIELD',
      /'Nope' on entity 'Lead'/,
    ],
    [
      'an unknown field, when only the columns are asked for',
      'GET',
      '/query?q=SELECT+Id+FROM+Lead+ORDER+BY+Nope&columns=true',
      undefined,
      400,
      'INVALID_FIELD',
      /'Nope' on entity 'Lead'/,
    ],
    [
      'a query it cannot read',
      'GET',
      '/query?q=SELECT',
      undefined,
      400,
      'MALFORMED_QUERY',
      /unexpected token/,
    ],
    [
      'a record without its name',
      'POST',
      '/sobjects/Account',
      {},
      400,
      'REQUIRED_FIELD_MISSING',
      /\[Name\]/,
    ],
    [
      'a record with an unknown field',
      'POST',
      '/sobjects/Account',
      { Nope: 1 },
      400,
      'INVALID_FIELD',
      /'Nope'/,
    ],
    [
      'a record with its own id',
      'POST',
      '/sobjects/Account',
      { Id: 'x' },
      400,
      'INVALID_FIELD',
      /'Id'/,
    ],
    [
      'a list instead of a record',
      'POST',
      '/sobjects/Account',
      [],
      400,
      'JSON_PARSER_ERROR',
      /JSON/,
    ],
    [
      'an object it does not have',
      'GET',
      '/sobjects/Nope',
      undefined,
      404,
      'NOT_FOUND',
      /does not exist/,
    ],
    [
      'a change to a user',
      'DELETE',
      '/sobjects/User/005EM0000000001YAA',
      undefined,
      403,
      'INSUFFICIENT_ACCESS',
      /^undefined$/,
    ],
    [
      'a method it does not know',
      'PUT',
      '/sobjects/Account',
      {},
      405,
      'METHOD_NOT_ALLOWED',
      /not allowed/,
    ],
    ['a path it does not have', 'GET', '/nope', undefined, 404, 'NOT_FOUND', /does not exist/],
  ];
  for (const [title, method, path, json, status, errorCode, message] of refused) {
    it(`refuses ${title}: ${errorCode}`, () =>
      withEmulator({}, async (emulator) => {
        const { send } = await apiOf(emulator);
        const answer = await send(method, path, json);
        const [error] = JSON.parse(answer.text);
        assert.deepEqual([answer.status, error.errorCode], [status, errorCode]);
        assert.match(String(error.message), message);
      }));
  }

  it('knows versions that are retired, and such that never were', () =>
    withEmulator({}, async (emulator) => {
      const { client } = await apiOf(emulator);
      const statuses = ['v20.0', 'v21.0', 'v30.0', 'v67.0', 'v64', 'v064.0', 'latest'].map(
        async (version) => (await client.get(`/services/data/${version}/limits`)).status,
      );
      assert.deepEqual(await Promise.all(statuses), [404, 410, 410, 404, 404, 404, 404]);
    }));

  it('names its resources, and the identity URL of the user of the token', () =>
    withEmulator({}, async (emulator) => {
      const { client, send } = await apiOf(emulator);
      assert.deepEqual((await send('GET', '')).body, {
        limits: `${data}/limits`,
        query: `${data}/query`,
        sobjects: `${data}/sobjects`,
        identity: `${client.url}/id/00DEM00000000012AA/005EM0000000002YAA`,
      });
    }));

  it('describes what it has', () =>
    withEmulator({}, async (emulator) => {
      const { send } = await apiOf(emulator);
      const list = await send('GET', '/sobjects');
      const objects = list.body['sobjects'];
      assert.ok(Array.isArray(objects));
      for (const { urls, createable } of objects) {
        const { status, body } = await send('GET', urls.describe.slice(data.length));
        assert.deepEqual([status, body['createable']], [200, createable]);
      }
      assert.equal((await send('GET', '/sobjects/Account')).status, 200);
      assert.deepEqual((await send('GET', '/limits')).body['DailyApiRequests'], {
        Max: 15_000,
        Remaining: 14_998,
      });
    }));
});
