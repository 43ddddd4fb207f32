import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { valuesByKey } from '../../src/model/environment.ts';
import { runCollection } from '../../src/runner/run-collection.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Ran {
  readonly assertions: readonly {
    readonly of: string;
    readonly name: string;
    readonly passed: boolean;
    readonly message?: string;
  }[];
  readonly errors: readonly string[];
}

interface Vault {
  readonly secrets: Readonly<Record<string, string>>;
  readonly allow: boolean;
}

interface Wish {
  readonly flow: string;
  readonly folders: readonly string[];
  /** Laid over the environment of the emulator. */
  readonly values: Readonly<Record<string, string>>;
}

describe('a private key that is in Postman Vault alone', () => {
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-vault-'));
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const keyNamed = (name: string): string => valuesByKey(emulator.environment()).get(name) ?? '';

  function collectionFor({ flow, folders }: Wish) {
    const file = fromHere(`../../collections/${flow}.postman_collection.json`);
    const { item, ...rest }: { readonly item: readonly { readonly name: string }[] } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    const wanted = item.filter(({ name }) => folders.includes(name));
    assert.equal(wanted.length, folders.length);
    return { ...rest, item: wanted };
  }

  function environmentFor({ values: changes }: Wish) {
    const { values, ...rest } = emulator.environment();
    return {
      ...rest,
      values: values.map((one) => ({ ...one, value: changes[one.key] ?? one.value })),
    };
  }

  /** With the engine of today's Postman app. */
  async function inPostman(wish: Wish, vault: Vault): Promise<Ran> {
    const files = Object.entries({
      collection: collectionFor(wish),
      environment: environmentFor(wish),
      vault,
    }).map(([name, content]) => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(content), { mode: 0o600 });
      return file;
    });
    const child = spawn(process.execPath, [fromHere('./run-with-runtime.mjs'), ...files], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    await new Promise((resolve) => child.on('close', resolve));
    return JSON.parse(text);
  }

  const failuresIn = ({ assertions }: Ran) => assertions.filter(({ passed }) => !passed);

  const bearer: Wish = {
    flow: 'jwt-bearer',
    folders: ['Get a token', 'Use the token', 'Inspect and revoke', 'Negative cases'],
    values: { privateKey: '{{vault:salesforce key}}' },
  };
  const firstSteps: Wish = { ...bearer, folders: ['Get a token'] };

  it('signs every request of JWT bearer, with its negative cases', async () => {
    const secrets = { 'salesforce key': keyNamed('privateKey') };
    const ran = await inPostman(bearer, { secrets, allow: true });
    assert.deepEqual([failuresIn(ran), ran.errors], [[], []]);
    assert.ok(ran.assertions.length > 100);
  });

  it('signs the actor token of the asset token flow', async () => {
    const ran = await inPostman(
      {
        flow: 'asset-token',
        folders: ['Get a token', 'Negative cases'],
        values: { actorPrivateKey: '{{vault:device}}' },
      },
      { secrets: { device: keyNamed('actorPrivateKey') }, allow: true },
    );
    assert.deepEqual([failuresIn(ran), ran.errors], [[], []]);
    assert.ok(ran.assertions.some(({ of }) => of.endsWith('with an actor token')));
  });

  it('signs for a token that autoToken gets', async () => {
    const ran = await inPostman(
      {
        ...bearer,
        folders: ['Use the token'],
        values: { ...bearer.values, autoToken: 'jwt-bearer' },
      },
      { secrets: { 'salesforce key': keyNamed('privateKey') }, allow: true },
    );
    assert.deepEqual([failuresIn(ran), ran.errors], [[], []]);
    assert.equal(ran.assertions[0]?.name, 'autoToken gets a token by jwt-bearer: there was none');
  });

  for (const [what, vault] of [
    ['leave is refused', { secrets: { 'salesforce key': 'EXAMPLE' }, allow: false }],
    ['the vault has no such secret', { secrets: {}, allow: true }],
  ] as const) {
    it(`is asked for in plain words when ${what}, and nothing is signed`, async () => {
      const ran = await inPostman(firstSteps, vault);
      assert.deepEqual(ran.errors, []);
      const [first, second] = failuresIn(ran);
      assert.deepEqual(first, {
        of: 'Get a token with a signed JWT',
        name: 'privateKey is read from Postman Vault',
        passed: false,
        skipped: false,
        message:
          'Postman Vault gave no salesforce key. Add it, enable support in scripts, allow this collection.',
      });
      assert.equal(second?.name, 'the request carried a signed JWT');
    });
  }

  it('is asked for in plain words in Newman, which has no vault', async () => {
    const { result } = await runCollection({
      collection: collectionFor(firstSteps),
      environment: environmentFor(firstSteps),
      name: 'jwt-bearer',
      target: 'emulator',
    });
    const problems = result.requests.flatMap((request) => request.problems);
    assert.deepEqual(
      problems.filter(({ kind }) => kind === 'script-error').map(({ message }) => message),
      ['Error: privateKey: no Postman Vault here. Paste the key.'],
    );
  });
});
