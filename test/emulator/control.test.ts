import assert from 'node:assert/strict';
import type { Emulator, EmulatorOptions } from '../../src/emulator/start-emulator.ts';
import { credentials, type OrgClient, orgClient } from './org-client.ts';
import { rawRequest } from './raw-request.ts';
import { fixed, withEmulator } from './with-emulator.ts';

const json = { 'content-type': 'application/json' };

function controlOf(emulator: Emulator) {
  const client: OrgClient = orgClient(emulator);
  return {
    client,
    ask: (method: string, path: string, body?: unknown, headers: Record<string, string> = json) =>
      client.send(method, `${emulator.url}/__admin${path}`, {
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    token: (of = client) => of.token({ grant_type: 'client_credentials', ...credentials(of) }),
  };
}

describe('the control API', () => {
  it('sets switches for all orgs, or for one, and puts them back', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      const { client, ask, token } = controlOf(emulator);
      const acme = orgClient(emulator, 'acme');
      const both = async () => [(await token(client)).status, (await token(acme)).status];
      await ask('PATCH', '/switches', { clientCredentialsFlow: 'off' });
      const off = await both();
      await ask('PATCH', '/switches?org=acme', { clientCredentialsFlow: 'on' });
      const onInOne = await both();
      const { body } = await ask('GET', '/switches?org=acme');
      assert.equal((await ask('DELETE', '/switches')).status, 204);
      assert.deepEqual(
        [off, onInOne, await both()],
        [
          [400, 400],
          [400, 200],
          [200, 200],
        ],
      );
      assert.deepEqual(body['clientCredentialsFlow'], {
        value: 'on',
        values: ['on', 'off'],
        about: 'Enable Client Credentials Flow of the app.',
      });
    }));

  it('moves the clock', () =>
    withEmulator(fixed(), async (emulator) => {
      const { ask } = controlOf(emulator);
      const { body } = await ask('POST', '/clock', { moveSeconds: 3600 });
      assert.deepEqual(body, { now: '2023-11-14T23:13:20.000Z', movedSeconds: 3600 });
    }));

  it('plans faults for the next requests to a path', () =>
    withEmulator({}, async (emulator) => {
      const { ask, token } = controlOf(emulator);
      await ask('POST', '/faults', { fault: 'unavailable', path: '/services/oauth2', times: 2 });
      const statuses = [(await token()).status, (await token()).status, (await token()).status];
      assert.deepEqual(statuses, [503, 503, 200]);
      assert.equal((await ask('GET', '/faults')).text, '[]');
      await ask('POST', '/faults', { fault: 'reset', times: 9 });
      assert.equal((await ask('DELETE', '/faults')).status, 204);
      assert.equal((await token()).status, 200);
    }));

  it('shows the journal, of all requests or only of those refused', () =>
    withEmulator(fixed(), async (emulator) => {
      const { client, ask, token } = controlOf(emulator);
      await token();
      await client.token({ grant_type: 'EXAMPLE' });
      const all = JSON.parse((await ask('GET', '/journal')).text);
      const refused = JSON.parse((await ask('GET', '/journal?outcome=refused')).text);
      assert.equal(all.length, 2);
      assert.deepEqual(refused, [
        {
          number: 2,
          at: '2023-11-14T22:13:20.000Z',
          org: 'emulator',
          host: 'my-domain',
          method: 'POST',
          path: '/services/oauth2/token',
          parameters: { grant_type: 'EXAMPLE' },
          status: 400,
          passed: [
            'the origin is allowed',
            'the method is POST',
            'the scheme is allowed',
            'the org is active',
            'no parameter is repeated',
          ],
          outcome: 'refused',
          refusal: 'unsupported-grant-type',
          why: 'there is no grant type EXAMPLE',
        },
      ]);
      await ask('DELETE', '/journal');
      assert.deepEqual(emulator.journal(), []);
    }));

  it('adds an org, and hands out its environment', () =>
    withEmulator({}, async (emulator) => {
      const { ask, token } = controlOf(emulator);
      const added = await ask('POST', '/orgs', { name: 'acme' });
      const read = await ask('GET', '/orgs/acme/environment');
      const acme = orgClient(emulator, 'acme');
      assert.deepEqual([added.status, read.status], [201, 200]);
      assert.deepEqual(added.body, read.body);
      assert.deepEqual(added.body, JSON.parse(JSON.stringify(emulator.environment('acme'))));
      assert.equal((await token(acme)).status, 200);
      assert.equal(JSON.parse((await ask('GET', '/orgs')).text).length, 2);
    }));

  const misused: readonly (readonly [
    string,
    string,
    string,
    unknown,
    Record<string, string>,
    number,
  ])[] = [
    ['an unknown switch', 'PATCH', '/switches', { nope: 'on' }, json, 400],
    ['a value that a switch does not have', 'PATCH', '/switches', { orgState: 1 }, json, 400],
    ['a body that is no JSON', 'PATCH', '/switches', { orgState: 'locked' }, {}, 400],
    ['a list', 'PATCH', '/switches', [], json, 400],
    ['an unknown member', 'POST', '/clock', { seconds: 1 }, json, 400],
    ['a clock beyond all dates', 'POST', '/clock', { moveSeconds: 1e300 }, json, 400],
    ['an unknown fault', 'POST', '/faults', { fault: 'fire' }, json, 400],
    ['a fault of no times', 'POST', '/faults', { fault: 'reset', times: 0 }, json, 400],
    ['an org of that name', 'POST', '/orgs', { name: 'emulator' }, json, 400],
    ['a name that is none', 'POST', '/orgs', { name: '../x' }, json, 400],
    ['an unknown org', 'GET', '/orgs/nobody/environment', undefined, json, 404],
    [
      'a page of another origin',
      'POST',
      '/orgs',
      { name: 'a' },
      { ...json, origin: 'http://attacker.example' },
      403,
    ],
  ];
  for (const [title, method, path, body, headers, status] of misused) {
    it(`refuses ${title}`, () =>
      withEmulator({}, async (emulator) => {
        assert.equal((await controlOf(emulator).ask(method, path, body, headers)).status, status);
      }));
  }

  it('tells a page of another origin that it is its origin', () =>
    withEmulator({}, async (emulator) => {
      const { text } = await controlOf(emulator).ask('GET', '', undefined, {
        origin: 'http://attacker.example',
      });
      assert.equal(text, 'A web page of another origin may not ask for this.');
    }));

  it('is no request to the org: the journal does not name it, and no fault meets it', () =>
    withEmulator({ switches: { fault: 'reset' } }, async (emulator) => {
      const { ask, client } = controlOf(emulator);
      assert.equal((await ask('GET', '')).status, 200);
      assert.equal((await client.get('/healthz')).text, '{"status":"ok"}');
      assert.deepEqual(emulator.journal(), []);
    }));
});

describe('faults', () => {
  it('break the connection, cut the answer, spoil the JSON, send a page, or take their time', () =>
    withEmulator({}, async (emulator) => {
      const { client } = controlOf(emulator);
      const withFault = async (fault: string) => {
        const form = { grant_type: 'client_credentials', ...credentials(client) };
        try {
          const { status, text } = await client.token(form, {
            'emulator-switches': `fault=${fault}`,
          });
          return `${status} ${text.slice(0, 15)}…${text.slice(-2)}`;
        } catch (error) {
          return error instanceof Error ? error.message : 'thrown';
        }
      };
      const began = Date.now();
      assert.deepEqual(
        {
          reset: await withFault('reset'),
          truncated: await withFault('truncated'),
          malformed: (await withFault('malformed')).replace(/\d"$/, '#"'),
          html: await withFault('html'),
          unavailable: await withFault('unavailable'),
          serverError: await withFault('server-error'),
        },
        {
          reset: 'fetch failed',
          truncated: 'terminated',
          malformed: '200 {"access_token"…#"',
          html: '200 <!doctype html>…p>',
          unavailable: '503 {"error":"servi…"}',
          serverError: '500 {"error":"serve…"}',
        },
      );
      const quick = Date.now() - began;
      assert.match(await withFault('slow'), /^200 /);
      assert.ok(Date.now() - began - quick >= 1_900);
      assert.deepEqual(
        emulator.journal().map(({ outcome }) => outcome),
        ['fault', 'fault', 'fault', 'fault', 'refused', 'refused', 'fault'],
      );
    }));
});

describe('the library', () => {
  it('has the same switches, clock and faults', () =>
    withEmulator({ ...fixed(), orgs: ['acme'] }, async (emulator) => {
      const { client, token } = controlOf(emulator);
      emulator.setSwitches({ orgState: 'locked' }, 'acme');
      emulator.planFault('unavailable', { times: 1 });
      emulator.moveClock(60);
      const acme = orgClient(emulator, 'acme');
      assert.equal((await token(client)).status, 503);
      assert.equal((await token(acme)).body['error'], 'inactive_org');
      assert.equal((await token(client)).body['issued_at'], '1700000060000');
    }));

  it('refuses a time that no date can show, and a fault or a count that is none', () =>
    withEmulator(fixed(), async (emulator) => {
      const wrong: readonly (readonly [() => void, string])[] = [
        [() => emulator.moveClock(Number.NaN), 'NaN is nothing for seconds of the emulator'],
        [() => emulator.moveClock(1e12), '1000000000000 is nothing for seconds of the emulator'],
        [() => emulator.planFault('reset', { times: 0 }), '0 is nothing for times of the emulator'],
        [
          () => emulator.planFault('EXAMPLE' as 'reset'),
          'The switches of the emulator were not understood',
        ],
      ];
      for (const [plan, message] of wrong)
        assert.throws(plan, { name: 'Failure', message, exit: 'usage' });
      const { client, token } = controlOf(emulator);
      assert.equal((await token(client)).body['issued_at'], '1700000000000');
    }));

  it('tells of each request once it is answered', async () => {
    const heard: string[] = [];
    const onRequest = ({ path, refusal }: { path: string; refusal?: string }) =>
      heard.push(`${path} ${refusal ?? 'answered'}`);
    await withEmulator({ onRequest }, async (emulator) => {
      await orgClient(emulator).get('/id/keys');
      await orgClient(emulator).get('/nope');
    });
    assert.deepEqual(heard, ['/id/keys answered', '/nope no-such-page']);
  });

  it('does not start with a name, a switch or a callback URL that is none, and frees its port', async () => {
    const { port } = await withEmulator({}, async ({ url }) => new URL(url));
    const wrong: readonly (readonly [EmulatorOptions, string])[] = [
      [{ orgs: ['Acme!'] }, 'The org name Acme! cannot be used'],
      [{ orgs: ['acme', 'acme'] }, 'The org name acme cannot be used'],
      [
        { switches: { orgState: 'EXAMPLE' as 'active' } },
        'The switches of the emulator were not understood',
      ],
      [{ callbackUrls: ['localhost'] }, 'localhost is no callback URL'],
      [{ callbackUrls: ['http://localhost/', 'data:,x'] }, 'data:,x is no callback URL'],
    ];
    for (const [options, message] of wrong) {
      const started = withEmulator({ ...options, port: Number(port) }, async () => {});
      await assert.rejects(started, { name: 'Failure', message, exit: 'usage' });
    }
  });

  it('does not answer under a name of Salesforce, also where the request line names it', () =>
    withEmulator({}, async ({ url }) => {
      const lines = (target: string) =>
        `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`;
      const statuses = await Promise.all(
        ['/__admin/switches', 'http://login.salesforce.com/__admin/switches'].map(async (target) =>
          (await rawRequest(url, lines(target))).slice(9, 12),
        ),
      );
      assert.deepEqual(statuses, ['200', '403']);
    }));

  it('says which orgs there are when another is asked for', () =>
    withEmulator({ orgs: ['acme'] }, async (emulator) => {
      assert.throws(() => emulator.environment('nobody'), {
        message: 'The emulator has no org nobody',
        why: 'it has emulator, acme',
      });
    }));
});
