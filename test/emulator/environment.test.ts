import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { startEmulator } from '../../src/emulator/start-emulator.ts';
import { variableNamed, variableNames } from '../../src/model/variables.ts';
import { orgClient } from './org-client.ts';
import { withEmulator } from './with-emulator.ts';

describe('the environment of an emulated org', () => {
  it('has every variable, in the order of the table, with its description and secrecy', () =>
    withEmulator({}, async (emulator) => {
      assert.deepEqual(
        emulator.environment().values.map(({ value: _, ...rest }) => rest),
        variableNames.map((key) => ({
          key,
          type: variableNamed(key).secret === true ? 'secret' : 'default',
          enabled: true,
          description: variableNamed(key).description,
        })),
      );
    }));

  it('leaves empty only what scripts write, and what is for real orgs or off', () =>
    withEmulator({}, async (emulator) => {
      const empty = emulator
        .environment()
        .values.filter(({ value }) => value === '')
        .map(({ key }) => key);
      assert.deepEqual(
        empty.filter((key) => !key.startsWith('_')),
        ['site', 'assertion', 'callback', 'autoToken'],
      );
      assert.deepEqual(
        empty.filter((key) => key.startsWith('_')),
        variableNames.filter((name) => variableNamed(name).role === 'written'),
      );
    }));

  it('is marked as emulated, down to its keys and secrets', () =>
    withEmulator({}, async (emulator) => {
      const client = orgClient(emulator);
      const marked = ['clientId', 'clientSecret', 'password', 'secretToken', 'cpqApiKey'] as const;
      for (const name of marked) assert.match(client.value(name), /EMULATOR/);
      assert.deepEqual(
        ['emulated', 'redirectUrl', 'cpqUrl', 'jwtAudience', 'scope', 'username'].map((name) =>
          emulator
            .environment()
            .values.find(({ key }) => key === name)
            ?.value.replace(client.url, ''),
        ),
        [
          'true',
          '/callback',
          '/cpq',
          'https://login.salesforce.com',
          'openid api refresh_token',
          'user@emulator.example',
        ],
      );
    }));

  it('has fresh keys and secrets in every emulator, and of every org', async () => {
    const emulators = await Promise.all([startEmulator({ orgs: ['acme'] }), startEmulator()]);
    try {
      const [one, other] = emulators;
      const clients = [orgClient(one), orgClient(one, 'acme'), orgClient(other)];
      for (const name of ['clientId', 'clientSecret', 'password', 'cpqApiKey'] as const) {
        assert.equal(new Set(clients.map((client) => client.value(name))).size, 3, name);
      }
      assert.notEqual(clients[0]?.value('privateKey'), clients[2]?.value('privateKey'));
      const key = createPrivateKey(orgClient(other).value('privateKey'));
      assert.deepEqual(
        [key.asymmetricKeyType, key.asymmetricKeyDetails?.modulusLength],
        ['rsa', 2048],
      );
    } finally {
      await Promise.all(emulators.map((emulator) => emulator.stop()));
    }
  });

  it('has the same id for the same org, and another for another', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      const ids = [emulator.environment().id, emulator.environment('acme').id];
      assert.match(
        String(ids[0]),
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
      );
      assert.notEqual(ids[0], ids[1]);
      assert.equal(emulator.environment().id, ids[0]);
    }));
});
