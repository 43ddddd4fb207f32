import assert from 'node:assert/strict';
import { type Emulator, startEmulator } from '../../../../src/emulator/start-emulator.ts';
import { flows } from '../../../../src/flows/index.ts';
import { collectionOf } from '../../../../src/generator/collection-of.ts';
import { createContextLane } from '../../../../src/runner/context/context-lane.ts';
import { newmanSandbox } from '../../../../src/runner/context/newman-sandbox.ts';
import { serveContexts } from '../../../../src/runner/context/serve-contexts.ts';
import { runCollection } from '../../../../src/runner/run-collection.ts';
import { differences, openSandbox } from './realm-walk.ts';

describe('our own scripts', () => {
  const sandbox = newmanSandbox();
  const { createContext } = sandbox;
  const open = openSandbox({ createContext });
  let emulator: Emulator;

  before(async () => {
    emulator = await startEmulator();
    sandbox.createContext = open.createContext;
  });
  after(async () => {
    sandbox.createContext = createContext;
    await emulator.stop();
  });

  const lane = () => createContextLane(serveContexts(sandbox));
  const run = (in_: ReturnType<typeof lane>, collection: unknown) =>
    in_.run('own', () =>
      runCollection({
        collection,
        environment: emulator.environment(),
        target: 'emulator',
        name: 'c',
      }),
    );

  const oneScript = (text: string) => ({
    info: {
      name: 'c',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      {
        name: 'r',
        request: { method: 'GET', url: '{{url}}/services/data' },
        event: [{ listen: 'test', script: { exec: [text] } }],
      },
    ],
  });

  it('leave nothing behind in the sandbox, with every flow and every negative case', async function () {
    this.timeout(180_000);
    const ours = lane();
    await run(ours, oneScript("pm.test('it answers', () => {});"));
    const before = open.stateNow();
    for (const flow of flows) {
      const { result } = await run(ours, collectionOf(flow));
      assert(result.requests.length > flow.requests.length);
    }
    assert.deepEqual(differences(before, open.stateNow()), []);
    await ours.close();
  });

  it('would be seen if they left as much as one member', async () => {
    for (const plant of [
      "leftBehind = 'x';",
      "[].concat.leftBehind = 'x';",
      "require('crypto-js').lib.leftBehind = {};",
      "delete require('lodash').chunk;",
      'Object.freeze(Array.prototype);',
    ]) {
      const ours = lane();
      await run(ours, oneScript("pm.test('it answers', () => {});"));
      const before = open.stateNow();
      await run(ours, oneScript(`${plant} pm.test('it answers', () => {});`));
      assert.notDeepEqual(differences(before, open.stateNow()), [], plant);
      await ours.close();
    }
  });
});
