import assert from 'node:assert/strict';
import { credentials, orgClient, refreshForm, signIn } from './org-client.ts';
import { fixed, fixedNow, withEmulator } from './with-emulator.ts';

describe('the refresh token', () => {
  it('brings a new access token, and rotates', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const first = await signIn(client);
      emulator.moveClock(60);
      const { body } = await client.token(refreshForm(client, first['refresh_token']));
      const { access_token, refresh_token, signature, ...rest } = body;
      assert.notEqual(access_token, first['access_token']);
      assert.notEqual(refresh_token, first['refresh_token']);
      assert.match(String(signature), /=$/);
      assert.deepEqual(rest, {
        scope: 'openid api refresh_token',
        instance_url: client.url,
        id: `${client.url}/id/00DEM00000000012AA/005EM0000000001YAA`,
        token_type: 'Bearer',
        issued_at: String(fixedNow + 60_000),
        token_format: 'opaque',
      });
    }));

  it('stays the same without rotation, and takes a code_verifier that does not belong', () =>
    withEmulator({ switches: { refreshRotation: 'off' } }, async (emulator) => {
      const client = orgClient(emulator);
      const { refresh_token } = await signIn(client);
      const form = { ...refreshForm(client, refresh_token), code_verifier: 'EXAMPLE' };
      for (const _ of [1, 2, 3]) {
        const { status, body } = await client.token(form);
        assert.deepEqual([status, body['refresh_token']], [200, undefined]);
      }
    }));

  it('kills its whole family when a rotated one comes back', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const first = await signIn(client);
      const { body: second } = await client.token(refreshForm(client, first['refresh_token']));
      const replay = await client.token(refreshForm(client, first['refresh_token']));
      const current = await client.token(refreshForm(client, second['refresh_token']));
      const limits = await client.get('/services/data/v64.0/limits', {
        authorization: `Bearer ${second['access_token']}`,
      });
      const dead = { error: 'invalid_grant', error_description: 'expired access/refresh token' };
      assert.deepEqual([replay.body, current.body, limits.status], [dead, dead, 401]);
    }));

  it('leaves its family alone when a switch says so', () =>
    withEmulator({ switches: { refreshReuse: 'refuse' } }, async (emulator) => {
      const client = orgClient(emulator);
      const first = await signIn(client);
      const { body: second } = await client.token(refreshForm(client, first['refresh_token']));
      const replay = await client.token(refreshForm(client, first['refresh_token']));
      const current = await client.token(refreshForm(client, second['refresh_token']));
      assert.deepEqual([replay.status, current.status], [400, 200]);
    }));

  it('is refused while another refresh with it is in progress', () =>
    withEmulator({ switches: { refreshTakesMilliseconds: '300' } }, async (emulator) => {
      const client = orgClient(emulator);
      const { refresh_token } = await signIn(client);
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => client.token(refreshForm(client, refresh_token))),
      );
      const good = answers.filter(({ status }) => status === 200);
      const words = answers
        .filter(({ status }) => status !== 200)
        .map(({ body }) => body['error_description']);
      assert.equal(good.length, 1);
      assert.deepEqual(words, Array(4).fill('token request is already being processed'));
    }));

  it('is revoked, with its access token, when a user approves a sixth time', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const signIns = [];
      for (const _ of [1, 2, 3, 4, 5, 6]) signIns.push(await signIn(client));
      const alive = signIns.map(async ({ access_token }) => {
        const headers = { authorization: `Bearer ${access_token}` };
        return (await client.get('/services/oauth2/userinfo', headers)).status;
      });
      assert.deepEqual(await Promise.all(alive), [403, 200, 200, 200, 200, 200]);
      const oldest = await client.token(refreshForm(client, signIns[0]?.['refresh_token']));
      assert.equal(oldest.body['error_description'], 'expired access/refresh token');
    }));

  it('is as dead to introspection and revocation as to the token endpoint', () =>
    withEmulator(fixed(), async (emulator) => {
      const client = orgClient(emulator);
      const rotatedAway = await signIn(client);
      const { body: rotated } = await client.token(
        refreshForm(client, rotatedAway['refresh_token']),
      );
      const late = await signIn(client);
      const seen = async (token: unknown, policy: string) => {
        const form = { token: String(token), ...credentials(client) };
        const switches = { 'emulator-switches': `refreshTokenPolicy=${policy}` };
        const { body } = await client.post('/services/oauth2/introspect', form, switches);
        const { text } = await client.post('/services/oauth2/revoke', form, switches);
        return [body['active'], text];
      };
      emulator.moveClock(3601);
      const dead = [false, 'error=invalid_token'];
      assert.deepEqual(await seen(rotatedAway['refresh_token'], 'infinite'), dead);
      assert.deepEqual(await seen(late['refresh_token'], '3600'), dead);
      assert.deepEqual(await seen(late['refresh_token'], 'zero'), dead);
      assert.deepEqual(await seen(rotated['refresh_token'], 'infinite'), [true, '']);
    }));

  it('dies by its policy', () =>
    withEmulator({ ...fixed(), switches: { refreshTokenPolicy: '3600' } }, async (emulator) => {
      const client = orgClient(emulator);
      const { refresh_token } = await signIn(client);
      emulator.moveClock(3600);
      const { body } = await client.token(refreshForm(client, refresh_token));
      assert.ok(body['access_token']);
      emulator.moveClock(1);
      const late = await client.token(refreshForm(client, body['refresh_token']));
      assert.equal(late.status, 400);
    }));
});
