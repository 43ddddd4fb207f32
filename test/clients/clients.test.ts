import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { runCollection } from '../../src/runner/run-collection.ts';
import { clients, type Verdict } from './clients.ts';
import { clientProgram, runProgram } from './run-program.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const collection = fromHere('../../collections/salesforce-oauth.postman_collection.json');
const jwtBearer = fromHere('../../collections/jwt-bearer.postman_collection.json');
const document = readFileSync(fromHere('../../docs/clients.md'), 'utf8');

interface Expected extends Verdict {
  readonly skipped: number;
}

async function withOurs(emulator: Emulator): Promise<Expected> {
  const { result } = await runCollection({
    collection: JSON.parse(readFileSync(collection, 'utf8')),
    environment: emulator.environment(),
    name: collection,
    target: 'emulator',
  });
  const assertions = result.requests.flatMap((request) => request.assertions);
  const skipped = result.requests.filter((request) => request.skipped).length;
  return {
    requests: result.requests.length - skipped,
    assertions: assertions.length,
    failed: assertions.filter(({ outcome }) => outcome === 'failed').length,
    skipped,
  };
}

describe('the whole collection', () => {
  let emulator: Emulator;
  let folder: string;
  let environment: string;
  let ours: Expected;
  before(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-clients-'));
    environment = join(folder, 'environment.json');
    writeFileSync(environment, JSON.stringify(emulator.environment()), { mode: 0o600 });
    ours = await withOurs(emulator);
    assert.equal(ours.failed, 0);
    assert.ok(ours.assertions > 200);
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  for (const { name, skips, errorPerSkip, run } of clients) {
    it(`passes in ${name}, with as many assertions as here`, async () => {
      const own = mkdtempSync(join(folder, 'client-'));
      assert.deepEqual(await run({ collection, environment, folder: own }), {
        requests: ours.requests + (skips && !errorPerSkip ? 0 : ours.skipped),
        assertions: ours.assertions,
        failed: errorPerSkip ? ours.skipped : 0,
      });
    });
  }

  it('signs in the safe sandbox of Bruno too', async () => {
    const at = join(folder, 'safe');
    await runProgram(
      process.execPath,
      [fromHere('./bruno-folder.mjs'), jwtBearer, environment, at],
      folder,
    );
    const { exit, text } = await runProgram(
      clientProgram('bru'),
      ['run', 'Get a token', '--env-file', 'environment.json', '--sandbox', 'safe'],
      at,
    );
    assert.equal(exit, 0, text);
  });

  it('is imported by Insomnia with every request, and without scripts', async () => {
    const { exit, text } = await runProgram(clientProgram('insomnia-import'), [collection], folder);
    assert.equal(exit, 0, text);
    const { resources }: { readonly resources: readonly { readonly _type: string }[] } =
      JSON.parse(text);
    const requests = resources.filter(({ _type }) => _type === 'request');
    assert.equal(requests.length, ours.requests + ours.skipped);
    assert.ok(
      !/pm\.test|privateKey/.test(
        JSON.stringify(requests.map((request) => ({ ...request, description: '' }))),
      ),
    );
  });

  it('is documented for each client with its limits', () => {
    const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } =
      JSON.parse(readFileSync(fromHere('./package.json'), 'utf8'));
    for (const { name } of clients) assert.match(document, new RegExp(`^\\| ${name} \\|`, 'm'));
    for (const program of ['newman', 'postman-cli', '@usebruno/cli', 'insomnia-importers'])
      assert.ok(document.includes(dependencies[program] ?? program), program);
  });
});
