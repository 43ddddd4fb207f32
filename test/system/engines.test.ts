import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Emulator, startEmulator } from '../../src/emulator/start-emulator.ts';
import { flows } from '../../src/flows/index.ts';
import { runCollection } from '../../src/runner/run-collection.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const newman = fromHere('../../node_modules/newman/bin/newman.js');
const runtime = fromHere('./run-with-runtime.mjs');

/** What an engine made of a collection. */
interface Verdict {
  /** Titles of the assertions, in their order. */
  readonly assertions: readonly string[];
  readonly failed: readonly string[];
  readonly errors: readonly string[];
}

/** The output of a program; asynchronously, because the emulator lives in this process. */
async function output(program: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const exit = await new Promise((resolve) => child.on('close', resolve));
  assert.equal(exit, 0, `${program} ended with ${exit}: ${text.slice(-2000)}`);
  return text;
}

interface NewmanReport {
  readonly run: {
    readonly executions: readonly {
      readonly assertions?: readonly { readonly assertion: string; readonly error?: unknown }[];
    }[];
    readonly failures: readonly { readonly error: { readonly message: string } }[];
  };
}

async function withNewman(collection: string, environment: string): Promise<Verdict> {
  const report = `${environment}.newman.json`;
  await output(newman, [
    ...['run', collection, '-e', environment],
    ...['-r', 'json', '--reporter-json-export', report],
  ]);
  const { run }: NewmanReport = JSON.parse(readFileSync(report, 'utf8'));
  const made = run.executions.flatMap(({ assertions = [] }) => assertions);
  return {
    assertions: made.map(({ assertion }) => assertion),
    failed: made.filter(({ error }) => error).map(({ assertion }) => assertion),
    errors: run.failures.map(({ error }) => error.message),
  };
}

async function withRuntime(collection: string, environment: string): Promise<Verdict> {
  const {
    assertions,
    errors,
  }: {
    readonly assertions: readonly { readonly name: string; readonly passed: boolean }[];
    readonly errors: readonly string[];
  } = JSON.parse(await output(runtime, [collection, environment]));
  return {
    assertions: assertions.map(({ name }) => name),
    failed: assertions.filter(({ passed }) => !passed).map(({ name }) => name),
    errors,
  };
}

async function withOurs(collection: string, emulator: Emulator): Promise<Verdict> {
  const { result } = await runCollection({
    collection: JSON.parse(readFileSync(collection, 'utf8')),
    environment: emulator.environment(),
    name: collection,
    target: 'emulator',
  });
  const assertions = result.requests.flatMap((request) => request.assertions);
  const problems = result.requests.flatMap((request) => request.problems);
  return {
    assertions: assertions.map(({ name }) => name),
    failed: assertions.filter(({ outcome }) => outcome === 'failed').map(({ name }) => name),
    errors: [...result.problems, ...problems].map(({ message }) => message),
  };
}

describe('the collections that are checked in', () => {
  let emulator: Emulator;
  let folder: string;
  before(async () => {
    emulator = await startEmulator();
    folder = mkdtempSync(join(tmpdir(), 'grantsmith-engines-'));
  });
  after(async () => {
    await emulator.stop();
    rmSync(folder, { recursive: true });
  });

  for (const { id } of flows.filter(({ legacy }) => !legacy)) {
    it(`pass alike in bare Newman, in today's postman-runtime and here: ${id}`, async () => {
      const collection = fromHere(`../../collections/${id}.postman_collection.json`);
      const environment = join(folder, `${id}.json`);
      writeFileSync(environment, JSON.stringify(emulator.environment()));
      const ours = await withOurs(collection, emulator);
      assert.ok(ours.assertions.length > 50);
      assert.deepEqual(ours, { ...ours, failed: [], errors: [] });
      assert.deepEqual(
        await Promise.all([
          withNewman(collection, environment),
          withRuntime(collection, environment),
        ]),
        [ours, ours],
      );
    });
  }

  it("pass as one collection too, in bare Newman and in today's postman-runtime", async () => {
    const environment = join(folder, 'all.json');
    writeFileSync(environment, JSON.stringify(emulator.environment()));
    const collection = fromHere('../../collections/salesforce-oauth.postman_collection.json');
    const inNewman = await withNewman(collection, environment);
    assert.ok(inNewman.assertions.length > 200);
    assert.deepEqual(inNewman, { ...inNewman, failed: [], errors: [] });
    assert.deepEqual(await withRuntime(collection, environment), inNewman);
  });

  it('get a token unattended alike where autoToken is set', async () => {
    const all = fromHere('../../collections/salesforce-oauth.postman_collection.json');
    const { item, ...rest }: { readonly item: readonly { readonly name: string }[] } = JSON.parse(
      readFileSync(all, 'utf8'),
    );
    const used = join(folder, 'use.collection.json');
    const environment = join(folder, 'use.json');
    const { values, ...about } = emulator.environment();
    writeFileSync(
      used,
      JSON.stringify({ ...rest, item: item.filter(({ name }) => name === 'Use the token') }),
    );
    writeFileSync(
      environment,
      JSON.stringify({
        ...about,
        values: values.map((one) =>
          one.key === 'autoToken' ? { ...one, value: 'jwt-bearer' } : one,
        ),
      }),
    );
    const [inNewman, inRuntime] = await Promise.all([
      withNewman(used, environment),
      withRuntime(used, environment),
    ]);
    assert.equal(inRuntime.assertions[0], 'autoToken gets a token by jwt-bearer: there was none');
    assert.deepEqual(inRuntime, { ...inRuntime, failed: [], errors: [] });
    // Newman's JSON report shows a request twice whose script has sent another one.
    const once = ({ assertions, ...verdict }: Verdict) => ({
      ...verdict,
      assertions: [...new Set(assertions)],
    });
    assert.deepEqual(once(inNewman), once(inRuntime));
  });
});
