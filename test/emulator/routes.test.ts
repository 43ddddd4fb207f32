import assert from 'node:assert/strict';
import { orgClient } from './org-client.ts';
import { withEmulator } from './with-emulator.ts';

const inPlainWords = 'There is nothing here.';
const ofTheRestApi =
  '[{"message":"The requested resource does not exist","errorCode":"NOT_FOUND"}]';
const ofTheTenant = '"errorMessage":"Not found"';

describe('a path that is not there', () => {
  for (const [path, words] of [
    ['/services', inPlainWords],
    ['/services/datax', inPlainWords],
    ['/services/data/v64.0/nothing', ofTheRestApi],
    ['/services/data/nothing/at/all/', ofTheRestApi],
    ['/cpq', ofTheTenant],
    ['/cpq/api/nothing', ofTheTenant],
    ['/cpqx', inPlainWords],
    ['/__admin/nothing', inPlainWords],
    ['/__adminx', inPlainWords],
  ] as const) {
    it(`is refused as what it would stand below: ${path}`, () =>
      withEmulator({}, async (emulator) => {
        const { status, text } = await orgClient(emulator).get(path);
        assert.equal(status, 404);
        assert.ok(text.includes(words), text);
      }));
  }
});

describe('a method that a path does not take', () => {
  for (const [method, path, allow] of [
    ['POST', '/services/oauth2/authorize', 'GET, HEAD'],
    ['PUT', '/services/oauth2/revoke', 'GET, HEAD, POST'],
    ['OPTIONS', '/id/keys', 'GET, HEAD'],
    ['DELETE', '/id/00DEM00000000012AA/005EM0000000001YAA', 'GET, HEAD, POST'],
    ['POST', '/cpq/login', 'GET, HEAD'],
    ['PUT', '/', 'GET, HEAD, POST'],
    ['POST', '/__admin/switches', 'GET, HEAD, PATCH, DELETE'],
  ] as const) {
    it(`is refused together with those that it takes: ${method} ${path}`, () =>
      withEmulator({}, async (emulator) => {
        const { status, text, headers } = await orgClient(emulator).send(method, path);
        assert.deepEqual(
          [status, text, headers.get('allow')],
          [405, 'What is here does not take this method.', allow],
        );
      }));
  }

  it('is noted in the journal, with the reason', () =>
    withEmulator({}, async (emulator) => {
      await orgClient(emulator).send('PUT', '/callback');
      const { refusal, why } = emulator.journal()[0] ?? {};
      const because = 'the path is there, but not for this method';
      assert.deepEqual([refusal, why], ['no-such-method', because]);
    }));

  it('is refused by the APIs in their own words, of which no header Allow is known', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      for (const path of ['/services/data/v64.0/limits', '/cpq/api/admin/v3/rules']) {
        const { status, body, headers } = await client.send('OPTIONS', path);
        assert.deepEqual([status, headers.get('allow')], [405, null]);
        assert.notDeepEqual(body, {});
      }
    }));
});

describe('what looks at the emulator itself', () => {
  for (const [path, statusInForeignPage] of Object.entries({
    '/healthz': 200,
    '/healthz/': 404,
    '/journal': 403,
    '/journal/': 403,
    '/__admin/clock': 403,
    '/__admin/nothing': 403,
  })) {
    const toForeign = `answers foreign pages with ${statusInForeignPage}`;
    it(`stands in no journal, meets no fault, and ${toForeign}: ${path}`, () =>
      withEmulator({ switches: { fault: 'unavailable' } }, async (emulator) => {
        const client = orgClient(emulator);
        const { status } = await client.get(path);
        const foreign = await client.get(path, { 'sec-fetch-site': 'cross-site' });
        assert.notEqual(status, 503);
        assert.equal(foreign.status, statusInForeignPage);
        assert.deepEqual(emulator.journal(), []);
      }));
  }
});
