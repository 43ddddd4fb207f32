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
const fileOf = (id: string) => fromHere(`../../collections/${id}.postman_collection.json`);
/** What the other flows send stands in one of these, too. */
const ids = ['salesforce-oauth', 'jwt-bearer', 'authorization-code'];
const document = readFileSync(fromHere('../../docs/clients.md'), 'utf8');

interface Expected extends Verdict {
  readonly skipped: number;
}

async function withOurs(id: string, emulator: Emulator): Promise<Expected> {
  const { result } = await runCollection({
    collection: JSON.parse(readFileSync(fileOf(id), 'utf8')),
    environment: emulator.environment(),
    name: id,
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

describe('the collections that are checked in', function () {
  this.timeout(300_000);
  let emulator: Emulator;
  let folder: string;
  let environment: string;
  const ours = new Map<string, Expected>();
  before(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-clients-'));
    environment = join(folder, 'environment.json');
    writeFileSync(environment, JSON.stringify(emulator.environment()), { mode: 0o600 });
    for (const id of ids) ours.set(id, await withOurs(id, emulator));
    for (const { failed, assertions } of ours.values()) assert.ok(failed === 0 && assertions > 100);
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  const expected = (id: string): Expected => {
    const known = ours.get(id);
    assert.ok(known);
    return known;
  };

  for (const { name, skips, errorPerSkip, run } of clients) {
    for (const id of ids)
      it(`pass in ${name}, with as many assertions as here: ${id}`, async () => {
        const own = mkdtempSync(join(folder, 'client-'));
        const { requests, assertions, skipped } = expected(id);
        assert.deepEqual(await run({ collection: fileOf(id), environment, folder: own }), {
          requests: requests + (skips && !errorPerSkip ? 0 : skipped),
          assertions,
          failed: errorPerSkip ? skipped : 0,
        });
      });
  }

  it('sign in the safe sandbox of Bruno too', async () => {
    const at = join(folder, 'safe');
    await runProgram(
      process.execPath,
      [fromHere('./bruno-folder.mjs'), fileOf('jwt-bearer'), environment, at],
      folder,
    );
    const { exit, text } = await runProgram(
      clientProgram('bru'),
      ['run', 'Get a token', '--env-file', 'environment.json', '--sandbox', 'safe'],
      at,
    );
    assert.equal(exit, 0, text);
  });

  it('are imported by Insomnia with every request, and without scripts', async () => {
    const { exit, text } = await runProgram(
      clientProgram('insomnia-import'),
      [fileOf('salesforce-oauth')],
      folder,
    );
    assert.equal(exit, 0, text);
    const { resources }: { readonly resources: readonly { readonly _type: string }[] } =
      JSON.parse(text);
    const requests = resources.filter(({ _type }) => _type === 'request');
    assert.equal(
      requests.length,
      expected('salesforce-oauth').requests + expected('salesforce-oauth').skipped,
    );
    assert.ok(
      !/pm\.test|privateKey/.test(
        JSON.stringify(requests.map((request) => ({ ...request, description: '' }))),
      ),
    );
  });

  it('are documented for each client with its limits', () => {
    const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } =
      JSON.parse(readFileSync(fromHere('./package.json'), 'utf8'));
    for (const { name } of clients) assert.match(document, new RegExp(`^\\| ${name} \\|`, 'm'));
    for (const program of ['newman', 'postman-cli', '@usebruno/cli', 'insomnia-importers'])
      assert.ok(document.includes(dependencies[program] ?? program), program);
  });
});
