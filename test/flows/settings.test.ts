import assert from 'node:assert/strict';
import { createPrivateKey, sign } from 'node:crypto';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import { type FlowRun, runFlow } from './run-flow.ts';

const names = ({ sent }: FlowRun): readonly string[] => sent.map(({ name }) => name);

function expectGreen({ failed, problems }: FlowRun): void {
  assert.deepEqual({ failed, problems }, { failed: [], problems: [] });
}

describe('what a person may set in an environment', () => {
  let emulator: Emulator;
  let values: ReadonlyMap<string, string>;
  const value = (name: string): string => values.get(name) ?? '';

  before(async () => {
    emulator = await startEmulator();
    values = valuesByKey(emulator.environment());
  });
  after(() => emulator.stop());

  it('the legacy flow, which nobody runs unless asked to', async () => {
    expectGreen(await runFlow(emulator, 'username-password', {}, { cases: true }));
  });

  for (const [word, title] of [
    ['jwt-bearer', 'Get the subject token with a signed JWT'],
    ['username-password', 'Get the subject token with username and password'],
  ] as const) {
    it(`the flow that gets the subject token: ${word}`, async () => {
      const run = await runFlow(emulator, 'asset-token', { subjectTokenFlow: word });
      expectGreen(run);
      assert.equal(names(run)[0], title);
      assert.equal(run.skipped.length, 2);
    });
  }

  it('no key of a device: the exchange goes without an actor token', async () => {
    const run = await runFlow(emulator, 'asset-token', { actorPrivateKey: '' });
    expectGreen(run);
    assert.ok(run.skipped.includes('Exchange it for an asset token, with an actor token'));
  });

  it('the claim prn in place of sub', async () => {
    expectGreen(await runFlow(emulator, 'jwt-bearer', { jwtSubjectClaim: 'prn' }));
  });

  it('no audience: it follows from the host', async () => {
    // The emulator runs on loopback, whose host says nothing, and so stands for production.
    expectGreen(await runFlow(emulator, 'jwt-bearer', { jwtAudience: '' }));
  });

  it('a key in PKCS#1, on one line', async () => {
    const key = createPrivateKey(value('privateKey')).export({ format: 'pem', type: 'pkcs1' });
    const privateKey = String(key).replace(/\n/g, String.raw`\n`);
    expectGreen(await runFlow(emulator, 'jwt-bearer', { privateKey }));
  });

  it('an assertion signed outside, and no key at all', async () => {
    const claims = {
      iss: value('clientId'),
      sub: value('username'),
      aud: value('jwtAudience'),
      exp: Math.floor(Date.now() / 1000) + 120,
    };
    const [header, body] = [{ alg: 'RS256' }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const input = `${header}.${body}`;
    const signature = sign('sha256', Buffer.from(input), value('privateKey'));
    const assertion = `${input}.${signature.toString('base64url')}`;
    expectGreen(await runFlow(emulator, 'jwt-bearer', { assertion, privateKey: '' }));
  });

  it('no secret for JWT bearer: only introspection is left out', async () => {
    const run = await runFlow(emulator, 'jwt-bearer', { clientSecret: '' });
    expectGreen(run);
    assert.deepEqual(run.skipped, ['Introspect the access token']);
  });

  it('no app for JWT-based tokens and no CPQ tenant: their requests are left out', async () => {
    const run = await runFlow(emulator, 'client-credentials', { jwtClientId: '', cpqUrl: '' });
    expectGreen(run);
    assert.deepEqual(run.skipped, [
      'Get a JWT-based access token',
      'CPQ: list the managed tables with the JWT-based token',
      'CPQ: list the rules with the JWT-based token',
      'CPQ: list the blueprints with the JWT-based token',
      'CPQ: list the managed tables with an admin API key',
    ]);
  });

  for (const empty of ['jwtClientId', 'jwtClientSecret'] as const)
    it(`no ${empty}, and the other of the two: what needs both is left out`, async () => {
      const run = await runFlow(emulator, 'client-credentials', { [empty]: '' });
      expectGreen(run);
      assert.deepEqual(run.skipped.slice(0, 2), [
        'Get a JWT-based access token',
        'CPQ: list the managed tables with the JWT-based token',
      ]);
      expectGreen(await runFlow(emulator, 'authorization-code', { [empty]: '' }));
    });

  it('no scope: the org grants those of the app', async () => {
    const run = await runFlow(emulator, 'authorization-code', { scope: '' });
    expectGreen(run);
    assert.notEqual(run.after.get('_idToken'), '');
  });

  it('scopes without a refresh token and an id token: nobody misses them', async () => {
    const run = await runFlow(emulator, 'authorization-code', { scope: 'api id' });
    expectGreen(run);
    assert.deepEqual(run.skipped, [
      'Refresh the access token',
      'See that the rotated refresh token is dead',
      'See that its successor died with it',
      'Revoke the refresh token',
    ]);
  });
});

describe('a callback that a person pasted', () => {
  let emulator: Emulator;
  before(async () => {
    emulator = await startEmulator();
  });
  after(() => emulator.stop());

  /** Signs in as a browser would, with the state and verifier that a first run has made. */
  async function pasted(): Promise<Readonly<Record<string, string>>> {
    const state = 'EXAMPLE-state-of-forty-three-characters-or-more';
    const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
    const values = valuesByKey(emulator.environment());
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: values.get('clientId') ?? '',
      redirect_uri: values.get('redirectUrl') ?? '',
      state,
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      nonce: state,
    });
    const { headers } = await fetch(`${emulator.url}/services/oauth2/authorize?${query}`, {
      redirect: 'manual',
    });
    return { location: headers.get('location') ?? '', state, verifier };
  }

  const forms: Readonly<Record<string, (location: string) => string>> = {
    'the whole URL': (location) => location,
    'the code alone, still encoded': (location) => /code=([^&]+)/.exec(location)?.[1] ?? '',
    'the code alone, decoded': (location) =>
      decodeURIComponent(/code=([^&]+)/.exec(location)?.[1] ?? ''),
  };
  for (const [form, take] of Object.entries(forms)) {
    it(`is exchanged, whatever was pasted: ${form}`, async () => {
      const { location = '', state = '', verifier = '' } = await pasted();
      const run = await runFlow(emulator, 'authorization-code', {
        callback: take(location),
        _state: state,
        _nonce: state,
        _codeVerifier: verifier,
      });
      expectGreen(run);
      assert.deepEqual(run.skipped, ['Open the authorize URL']);
      assert.equal(run.after.get('callback'), '');
    });
  }
});
