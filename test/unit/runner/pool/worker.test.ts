import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRedactor } from '../../../../src/redaction/redactor.ts';
import type { ScriptOrigin } from '../../../../src/runner/context/context-lane.ts';
import { type Pool, startPool } from '../../../../src/runner/pool/start-pool.ts';
import { workerProgram } from '../../../../src/runner/pool/worker-process.ts';
import { runCollection } from '../../../../src/runner/run-collection.ts';

/** A collection of one request with a pre-request and a test script. */
function collectionOf(before: string, test: string): object {
  const script = (text: string) => ({ type: 'text/javascript', exec: text.split('\n') });
  return {
    info: {
      name: 'planted',
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: [
      {
        name: 'the request',
        request: { method: 'GET', url: '{{url}}/{{path}}' },
        event: [
          { listen: 'prerequest', script: script(before) },
          { listen: 'test', script: script(test) },
        ],
      },
    ],
  };
}

const plants = [
  "planted = 'org A';",
  "pm.globals.set('planted', 'org A');",
  'Array.prototype.includes = function () { return true; };',
  "require('lodash').planted = 'org A';",
].join('\n');

const looks = [
  "pm.test('undeclared global', () => pm.expect(typeof planted).to.equal('undefined'));",
  "pm.test('variable', () => pm.expect(pm.globals.has('planted')).to.be.false);",
  "pm.test('built-in', () => pm.expect([].includes(1) === false).to.be.true);",
  "pm.test('module', () => pm.expect(require('lodash').planted).to.be.undefined);",
  "pm.test('status', () => pm.response.to.have.status(200));",
].join('\n');

const failing = [
  "pm.test('fails', () => pm.expect(pm.response.code).to.equal(418));",
  "pm.test.skip('left out', () => {});",
  "console.log('a line', { a: 1 });",
  'undefinedFunction();',
].join('\n');

describe('a worker', () => {
  let server: Server;
  let url: string;
  let pool: Pool;

  const signalWorkers = (signal: string | undefined): void => {
    for (const pid of pool.pids()) process.kill(pid, signal);
  };

  before((done) => {
    pool = startPool({ workers: 1 });
    server = createServer((request, response) => {
      if (request.url === '/reset') request.socket.destroy();
      else {
        if (/^\/SIG/.test(request.url ?? '')) signalWorkers(request.url?.slice(1));
        response.end('{}');
      }
    }).listen(0, '127.0.0.1', () => {
      // A TCP server has an address object once it listens.
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      done();
    });
  });
  after(async () => {
    server.close();
    await pool.close();
  });

  const orderOf = (
    scripts: ScriptOrigin,
    collection: object,
    path = 'ok',
    secrets: Readonly<Record<string, string>> = {},
  ) => ({
    collection,
    environment: {
      id: 'e',
      name: 'org',
      values: Object.entries({ url, path, ...secrets }).map(([key, value]) => ({
        key,
        value,
        type: key in secrets ? ('secret' as const) : ('default' as const),
        enabled: true,
      })),
      _postman_variable_scope: 'environment' as const,
    },
    target: 'org',
    name: 'planted',
    scripts,
    now: () => 0,
  });

  /** Without what differs from one run to the next. */
  const comparable = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, member: unknown) => (key === 'durationMs' ? 0 : member)),
    );

  it('shows one run nothing of another, whose scripts whatever they carry', async () => {
    const outcomes = [];
    for (const [origin, test] of [
      ['foreign', plants],
      ['foreign', looks],
      ['own', looks],
      ['own', looks],
      ['foreign', looks],
    ] as const) {
      const { result } = await pool.run(orderOf(origin, collectionOf('', test)));
      outcomes.push(
        result.requests.flatMap(({ assertions }) => assertions.map(({ outcome }) => outcome)),
      );
    }
    const passed = Array.from({ length: 5 }, () => 'passed');
    assert.deepEqual(outcomes, [[], passed, passed, passed, passed]);
  });

  it('tells the secrets of each run, also of one that shares them with the run before', async () => {
    const says = "console.log('EXAMPLE-secret-of-A EXAMPLE-secret-of-B');";
    const lines = [];
    for (const org of ['A', 'A', 'B']) {
      const redactor = createRedactor();
      const secrets = { password: `EXAMPLE-secret-of-${org}` };
      const order = orderOf('own', collectionOf('', says), 'ok', secrets);
      const { result } = await pool.run({ ...order, redactor });
      lines.push([
        result.requests
          .flatMap(({ console }) => console)
          .join()
          .replace(/sha256:\w+/g, ''),
        redactor.leaksIn('EXAMPLE-secret-of-A EXAMPLE-secret-of-B').map(({ column }) => column),
      ]);
    }
    const ofA = ['«password » EXAMPLE-secret-of-B', [1]];
    assert.deepEqual(lines, [ofA, ofA, ['EXAMPLE-secret-of-A «password »', [21]]]);
  });

  for (const [where, loop] of [
    ['timer', 'setTimeout(() => { for (;;); }, 1);'],
    ['promise', 'setTimeout(() => Promise.resolve().then(() => { for (;;); }), 1);'],
  ] as const)
    it(`is ended when a script loops for ever in a ${where}, and the next run is as ever`, async () => {
      const strict = startPool({ workers: 1, leewayMs: 500 });
      try {
        const fine = orderOf('own', collectionOf('', looks));
        await strict.run(fine);
        const limits = { timeoutRequestMs: 300, timeoutScriptMs: 300 };
        const looping = await strict.run({
          ...orderOf('foreign', collectionOf(loop, looks)),
          ...limits,
        });
        assert.deepEqual(
          looping.result.problems.map(({ kind, message }) => [kind, message.slice(0, 41)]),
          [['script-error', 'A script of the first request did not end']],
        );
        assert.deepEqual((await strict.run(fine)).result.problems, []);
      } finally {
        await strict.close();
      }
    });

  for (const signal of ['SIGINT', 'SIGTERM'])
    it(`goes on after ${signal}, which the whole group of processes is sent: its parent says when to end`, async () => {
      const { result } = await pool.run(orderOf('own', collectionOf('', looks), signal));
      assert.deepEqual([result.problems, result.requests.map(({ status }) => status)], [[], [200]]);
    });

  it('ends with its parent, also after a SIGTERM', async () => {
    const orphan = fork(workerProgram, { execArgv: process.execArgv, stdio: 'ignore' });
    await once(orphan, 'message');
    orphan.kill('SIGTERM');
    orphan.disconnect();
    assert.deepEqual(await once(orphan, 'exit'), [0, null]);
  });

  it('ends a script of our own that waits for too long, as Newman does', async () => {
    const order = orderOf('own', collectionOf('', 'setTimeout(() => {}, 60_000);'));
    const { result } = await pool.run({ ...order, timeoutScriptMs: 300 });
    assert.deepEqual(
      result.requests.flatMap(({ problems }) => problems.map(({ kind }) => kind)),
      ['script-error'],
    );
  });

  for (const origin of ['own', 'foreign'] as const)
    it(`comes to what a run of its own comes to, for ${origin} scripts`, async () => {
      for (const path of ['ok', 'reset']) {
        const order = orderOf(origin, collectionOf('', failing), path);
        const twice = [await pool.run(order), await pool.run(order)];
        const alone = comparable(await runCollection(order));
        assert.deepEqual(twice.map(comparable), [alone, alone]);
      }
    });
});
