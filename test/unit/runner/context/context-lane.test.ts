import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type ContextLane,
  createContextLane,
} from '../../../../src/runner/context/context-lane.ts';
import {
  newmanSandbox,
  type SandboxModule,
} from '../../../../src/runner/context/newman-sandbox.ts';
import { serveContexts } from '../../../../src/runner/context/serve-contexts.ts';
import { collectionWith, newmanRun } from './newman-run.ts';

/** What one run leaves behind, and what the next would see of it; each is true in a clean sandbox. */
const pollutions: Record<string, { readonly plant: string; readonly clean: string }> = {
  'a global variable': {
    plant: "pm.globals.set('planted', 'org A');",
    clean: "pm.globals.get('planted') === undefined",
  },
  'an environment variable': {
    plant: "pm.environment.set('planted', 'org A');",
    clean: "pm.environment.get('planted') === undefined",
  },
  'a collection variable': {
    plant: "pm.collectionVariables.set('planted', 'org A');",
    clean: "pm.collectionVariables.get('planted') === undefined",
  },
  'a local variable': {
    plant: "pm.variables.set('planted', 'org A');",
    clean: "pm.variables.get('planted') === undefined",
  },
  'a cookie': {
    plant: '/* the server sets it with each answer */',
    clean: "!pm.request.headers.has('Cookie')",
  },
  'an undeclared global': {
    plant: "plantedGlobal = 'org A';",
    clean: "typeof plantedGlobal === 'undefined'",
  },
  'a member of the global this': {
    plant: "Function('return this')().plantedThere = 'org A';",
    clean: "Function('return this')().plantedThere === undefined",
  },
  'a patched built-in': {
    plant: "JSON.parse = function () { return 'org A'; };",
    clean: 'JSON.parse(\'{"a":1}\').a === 1',
  },
  'a patched prototype': {
    plant: "Object.defineProperty(Array.prototype, 'planted', { value: 'org A' });",
    clean: '[].planted === undefined',
  },
  'a polluted Object.prototype': {
    plant: "Object.defineProperty(({}).__proto__, 'planted', { value: 'org A' });",
    clean: '({}).planted === undefined',
  },
  'a member of a module': {
    plant: "require('crypto-js').planted = 'org A';",
    clean: "require('crypto-js').planted === undefined",
  },
  'the hidden state of a module': {
    plant: "require('moment').updateLocale('en', { months: Array(12).fill('org A') });",
    clean: "require('moment')(0).format('MMMM') !== 'org A'",
  },
  'an assertion method': {
    plant: "require('chai').Assertion.addMethod('planted', function () {});",
    clean: "!('planted' in pm.expect(1))",
  },
  'a class of Postman': {
    plant: "pm.request.constructor.prototype.planted = 'org A';",
    clean: 'pm.request.planted === undefined',
  },
};

const plants = Object.values(pollutions)
  .map(({ plant }) => `(function () { ${plant} }());`)
  .join('\n');

const looks = Object.entries(pollutions)
  .map(
    ([name, { clean }]) =>
      `pm.test(${JSON.stringify(name)}, () => pm.expect(${clean}).to.be.true);`,
  )
  .join('\n');

describe('a lane of sandbox contexts', () => {
  let server: Server;
  let url: string;
  let lane: ContextLane;
  let made: number;
  let plantsCookie = false;
  const sandbox: SandboxModule = newmanSandbox();
  const untouched = sandbox.createContext;

  before((done) => {
    server = createServer((_request, response) => {
      if (plantsCookie) response.setHeader('Set-Cookie', 'planted=org-A; Path=/');
      response.end('{}');
    });
    server.listen(0, '127.0.0.1', () => {
      // A TCP server has an address object once it listens.
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
      done();
    });
  });
  after(() => {
    server.close();
  });

  beforeEach(() => {
    made = 0;
    sandbox.createContext = (options, callback) => {
      made += 1;
      untouched(options, callback);
    };
    lane = createContextLane(serveContexts(sandbox));
  });
  afterEach(async () => {
    await lane.close();
    sandbox.createContext = untouched;
  });

  const run = (origin: 'own' | 'foreign', scripts: { before?: string; test?: string }) =>
    lane.run(origin, () => newmanRun(collectionWith(url, scripts)));

  const names = Object.keys(pollutions);
  const allPassed = new Map(names.map((name) => [name, 'passed']));

  it('hides what a foreign run leaves from the next run, foreign or ours', async () => {
    plantsCookie = true;
    const planted = await run('foreign', { before: plants, test: looks });
    plantsCookie = false;
    const seen = names.filter((name) => planted.get(name) !== 'passed');
    assert.deepEqual(seen, names, 'the run that plants them sees all of them itself');

    assert.deepEqual(await run('foreign', { before: '1', test: looks }), allPassed);
    assert.deepEqual(await run('own', { before: '1', test: looks }), allPassed);
  });

  it('makes one context for any number of runs of our own scripts', async () => {
    for (let n = 0; n < 3; n++) await run('own', { test: "pm.test('a', () => {})" });
    assert.equal(made, 1);
  });

  it('makes a context for each foreign run, and one ahead', async () => {
    for (let n = 0; n < 3; n++) await run('foreign', { test: "pm.test('a', () => {})" });
    assert.equal(made, 4);
  });

  it('leaves none of the listeners of a run on a context that is used again', async () => {
    const seen: (readonly string[])[] = [];
    for (let n = 0; n < 3; n++) {
      const assertions = await run('own', { test: `pm.test('run ${n}', () => {})` });
      seen.push([...assertions.keys()]);
    }
    assert.deepEqual(seen, [['run 0'], ['run 1'], ['run 2']]);
  });

  it('throws a context of our own away when its run came to no good end', async () => {
    await run('own', { test: "pm.test('a', () => {})" });
    await assert.rejects(
      lane.run('own', async () => {
        await newmanRun(collectionWith(url, {}));
        throw new Error('broken off');
      }),
    );
    await run('own', { test: "pm.test('a', () => {})" });
    assert.equal(made, 2);
  });

  it('serves one run at a time', async () => {
    const first = lane.run('own', () => newmanRun(collectionWith(url, {})));
    await assert.rejects(
      lane.run('foreign', () => newmanRun(collectionWith(url, {}))),
      /one run at a time/,
    );
    await first;
  });

  it('leaves runs outside the lane to Newman', async () => {
    await lane.run('own', () => newmanRun(collectionWith(url, {})));
    await newmanRun(collectionWith(url, {}));
    assert.equal(made, 2);
  });
});
