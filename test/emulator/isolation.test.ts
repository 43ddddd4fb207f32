import assert from 'node:assert/strict';
import {
  bearer,
  codeForm,
  credentials,
  freshCode,
  type OrgClient,
  orgClient,
  refreshForm,
} from './org-client.ts';
import { withEmulator } from './with-emulator.ts';

const orgs = ['amber', 'birch', 'cedar', 'delta'];

/** One visit to an org: every grant once, each token tried at home and in another org. */
async function visit(home: OrgClient, elsewhere: OrgClient, orgId: string): Promise<void> {
  const code = await freshCode(home);
  const { body: signedIn } = await home.token(codeForm(home, code));
  const { body: refreshed } = await home.token(refreshForm(home, signedIn['refresh_token']));
  const granted = await home.token({ grant_type: 'client_credentials', ...credentials(home) });
  for (const token of [signedIn, refreshed, granted.body]) {
    assert.match(String(token['access_token']), new RegExp(`^${orgId.slice(0, 15)}!`));
    const headers = bearer(token['access_token']);
    const [at, away] = await Promise.all([
      home.get('/services/oauth2/userinfo', headers),
      elsewhere.get('/services/oauth2/userinfo', headers),
    ]);
    assert.deepEqual([at.body['organization_id'], away.text], [orgId, 'Bad_OAuth_Token']);
  }
  const stolen = [
    await elsewhere.token(codeForm(elsewhere, await freshCode(home))),
    await elsewhere.token(refreshForm(elsewhere, refreshed['refresh_token'])),
    await elsewhere.token({ grant_type: 'client_credentials', ...credentials(home) }),
  ];
  assert.deepEqual(
    stolen.map(({ body }) => body['error']),
    ['invalid_grant', 'invalid_grant', 'invalid_client_id'],
  );
}

describe('the orgs of one emulator', () => {
  it('know nothing of each other, also when all are busy at once', () =>
    withEmulator({ orgs }, async (emulator) => {
      const clients = orgs.map((name) => orgClient(emulator, name));
      const ids = await Promise.all(
        clients.map(
          async (client) => (await client.get('/.well-known/auth-configuration')).body['OrgId'],
        ),
      );
      assert.equal(new Set(ids).size, orgs.length);
      // A user may hold five approvals of an app, so no more than five visits to an org go on at once.
      const round = () =>
        Array.from({ length: 5 * orgs.length }, (_, position) => {
          const home = clients[position % orgs.length];
          const elsewhere = clients[(position + 1) % orgs.length];
          assert.ok(home !== undefined && elsewhere !== undefined);
          return visit(home, elsewhere, String(ids[position % orgs.length]));
        });
      for (const _ of [1, 2, 3]) await Promise.all(round());
    })).timeout(120_000);

  it('have journals and records of their own', () =>
    withEmulator({ orgs: ['amber', 'birch'] }, async (emulator) => {
      const [one, other] = [orgClient(emulator, 'amber'), orgClient(emulator, 'birch')];
      const { body } = await one.token({ grant_type: 'client_credentials', ...credentials(one) });
      const account = await one.send('POST', '/services/data/v64.0/sobjects/Account', {
        headers: { ...bearer(body['access_token']), 'content-type': 'application/json' },
        body: '{"Name":"EXAMPLE"}',
      });
      assert.equal(account.status, 201);
      const granted = await other.token({
        grant_type: 'client_credentials',
        ...credentials(other),
      });
      const query = '/services/data/v64.0/query?q=SELECT+Name+FROM+Account';
      const seen = await other.get(query, bearer(granted.body['access_token']));
      assert.equal(seen.body['totalSize'], 1);
      assert.deepEqual(
        [emulator.journal('amber').length, emulator.journal('birch').length],
        [2, 2],
      );
    }));

  it('are not found under a name that nobody has', () =>
    withEmulator({}, async (emulator) => {
      const { status, text } = await orgClient(emulator).get('/org/nobody/id/keys');
      assert.deepEqual([status, text], [404, 'There is no such org in this emulator.']);
    }));

  it('log people in with a cookie of their own', () =>
    withEmulator({ orgs: ['amber'] }, async (emulator) => {
      const client = orgClient(emulator, 'amber');
      const form = { continueAs: '005EM0000000011YAA' };
      const { status, headers } = await client.post('/', form);
      assert.equal(status, 302);
      assert.match(
        String(headers.get('set-cookie')),
        /^sid_amber=EMULATOR\w{40}; Path=\/; HttpOnly; SameSite=Lax$/,
      );
    }));
});

describe('the memory of an org', () => {
  it('does not grow with the number of requests', () =>
    withEmulator({ orgs: ['amber'] }, async (emulator) => {
      const client = orgClient(emulator, 'amber');
      const form = { grant_type: 'client_credentials', ...credentials(client) };
      for (let round = 0; round < 12; round += 1) {
        await Promise.all(Array.from({ length: 100 }, () => client.token(form)));
      }
      const entries = emulator.journal('amber');
      assert.deepEqual(
        [entries.length, entries[0]?.number, entries.at(-1)?.number],
        [500, 701, 1200],
      );
    })).timeout(60_000);

  it('keeps a token for all others, whatever the clock of one request says', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const ahead = { 'emulator-switches': 'clockOffsetSeconds=86400000' };
      const form = { grant_type: 'client_credentials', ...credentials(client) };
      const { body } = await client.token(form);
      const headers = bearer(body['access_token']);
      const path = '/services/oauth2/userinfo';
      const later = await client.get(path, { ...headers, ...ahead });
      await client.token(form, ahead);
      assert.deepEqual([later.status, (await client.get(path, headers)).status], [403, 200]);
    }));
});
