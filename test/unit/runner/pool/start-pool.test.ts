import assert from 'node:assert/strict';
import { Failure } from '../../../../src/model/failure.ts';
import type { RequestResult } from '../../../../src/model/run-result.ts';
import { createRedactor } from '../../../../src/redaction/redactor.ts';
import type { PoolRun } from '../../../../src/runner/pool/pool-run.ts';
import { type Pool, type PoolOptions, startPool } from '../../../../src/runner/pool/start-pool.ts';

const program = new URL('./odd-worker.ts', import.meta.url);

function order(name: string, more: Partial<PoolRun> = {}): PoolRun {
  return {
    collection: {},
    environment: {
      id: 'e',
      name: 'org A',
      values: [
        { key: 'clientSecret', value: 'EXAMPLE-secret-of-org-A', type: 'secret', enabled: true },
      ],
      _postman_variable_scope: 'environment',
    },
    target: 'org A',
    name,
    scripts: 'own',
    ...more,
  };
}

describe('a pool of workers', () => {
  let pool: Pool;
  const start = (options: Partial<PoolOptions> = {}): Pool => {
    pool = startPool({ workers: 2, program, graceMs: 500, ...options });
    return pool;
  };
  afterEach(() => pool.close());

  const noteOf = async (run: Promise<{ result: { leftOut: readonly { name: string }[] } }>) =>
    (await run).result.leftOut.map(({ name }) => name);

  it('runs as many at a time as it has workers, in warm processes', async () => {
    start();
    const runs = Array.from({ length: 6 }, () => noteOf(pool.run(order('slow'))));
    const pids = new Set((await Promise.all(runs)).map(([pid]) => pid));
    assert.equal(pids.size, 2);
    assert.equal(pool.pids().length, 2);
  });

  it('starts no more workers than there are runs', async () => {
    start({ workers: 8 });
    await pool.run(order('pass'));
    await pool.run(order('pass'));
    assert.equal(pool.pids().length, 1);
  });

  it('starts workers ahead of their runs when told so, and lets those go that nothing came for', async () => {
    start({ ahead: 1 });
    const [ahead] = pool.pids();
    const [pid] = await noteOf(pool.run(order('pass')));
    assert.equal(pid, String(ahead));
    const idle = startPool({ workers: 2, ahead: 2, program });
    const pids = idle.pids();
    assert.equal(pids.length, 2);
    await idle.close();
    for (const gone of pids) assert.throws(() => process.kill(gone, 0), { code: 'ESRCH' });
  });

  it('tells each request as it ends', async () => {
    start();
    const heard: RequestResult[] = [];
    const { result } = await pool.run(order('pass', { onRequest: (one) => heard.push(one) }));
    assert.deepEqual(heard, result.requests);
  });

  it('hands a worker its secrets over the channel alone', async () => {
    process.env['PLANTED_FOR_TEST'] = 'EXAMPLE-secret-of-the-process';
    try {
      start();
      const [, argv = '', env = ''] = await noteOf(pool.run(order('pass')));
      assert.doesNotMatch(argv + env, /EXAMPLE-secret/);
      assert.match(env, /"PATH"/);
    } finally {
      delete process.env['PLANTED_FOR_TEST'];
    }
  });

  it('teaches the registry of the main process what a run found', async () => {
    start();
    const redactor = createRedactor();
    await pool.run(order('find a secret', { redactor }));
    assert.match(redactor.mask('EXAMPLE-captured-value'), /^«_accessToken sha256:/);
  });

  it('keeps the words of a failure, and masks those of a bug', async () => {
    start();
    await assert.rejects(
      pool.run(order('refuse with a failure')),
      new Failure('The collection could not be run', {
        exit: 'usage',
        why: 'it is empty',
        next: 'name another file',
      }),
    );
    await assert.rejects(pool.run(order('refuse with a bug')), (error: Error) => {
      assert.match(error.message, /^TypeError: /);
      assert.doesNotMatch(error.message, /long-enough/);
      return true;
    });
  });

  it('fails what a killed worker ran, with the requests it had done, and nothing else', async () => {
    start();
    const names = ['pass', 'crash', 'pass', 'slow', 'pass'];
    const outcomes = await Promise.all(names.map((name) => pool.run(order(name))));
    assert.deepEqual(
      outcomes.map(({ result }) => [
        result.name,
        result.requests.length,
        result.problems.map(({ kind, message }) => `${kind}: ${message}`),
      ]),
      [
        ['pass', 1, []],
        [
          'crash',
          1,
          ['worker-crash: The worker process that ran this collection came to an end (SIGKILL)'],
        ],
        ['pass', 1, []],
        ['slow', 1, []],
        ['pass', 1, []],
      ],
    );
  });

  it('tells what a worker said at its end without the secrets of its run', async () => {
    start();
    const redactor = createRedactor();
    const { result } = await pool.run(order('crash with a bug', { redactor }));
    const [problem] = result.problems;
    assert.match(problem?.message ?? '', /Error: it held «clientSecret sha256:[0-9a-f]{6}»/);
    assert.equal(redactor.leaksIn('EXAMPLE-secret-of-org-A').length, 1);
  });

  it('tells no half of a secret where a long end of a worker is cut', async () => {
    start();
    const { result } = await pool.run(order('crash with a secret that is half told'));
    assert.match(result.problems[0]?.message ?? '', /came to an end \(SIGKILL: /);
    assert.doesNotMatch(result.problems[0]?.message ?? '', /-org-A/);
  });

  it('masks the names of a run that crashed or never began as those of any other', async () => {
    start({ workers: 1 });
    const secret = 'EXAMPLE-secret-of-org-A';
    const outcomes = await Promise.all([
      pool.run(order('crash', { target: secret })),
      pool.run(order(`of ${secret}`, { target: secret, signal: AbortSignal.abort() })),
    ]);
    assert.deepEqual(
      outcomes.map(({ result: { name, target } }) =>
        [name, target].map((text) => text.replace(/sha256:[0-9a-f]{6}/, 'sha256:…')),
      ),
      [
        ['crash', '«clientSecret sha256:…»'],
        ['of «clientSecret sha256:…»', '«clientSecret sha256:…»'],
      ],
    );
  });

  it('fails the run alone whose worker was killed before it was ready', async () => {
    start({ workers: 1 });
    const outcomes = ['pass', 'pass'].map((name) => pool.run(order(name)));
    for (const pid of pool.pids()) process.kill(pid, 'SIGKILL');
    assert.deepEqual(
      (await Promise.all(outcomes)).map(({ result }) => result.problems.map(({ kind }) => kind)),
      [['worker-crash'], []],
    );
  });

  for (const name of ['hang', 'block'])
    it(`ends a worker whose run does nothing but ${name}`, async () => {
      start({ workers: 1, leewayMs: 300 });
      const limits = { timeoutRequestMs: 50, timeoutScriptMs: 50 };
      await pool.run(order('pass', { timeoutRequestMs: 5000 }));
      const { result } = await pool.run(order(name, limits));
      assert.deepEqual(
        result.problems.map(({ kind, message }) => `${kind}: ${message.replace(/\d+ s/, 'N s')}`),
        [
          'script-error: A script of the request after "the first" did not end, past all time limits; its process was ended after N s',
        ],
      );
      assert.equal(result.requests.length, 1);
      const next = await pool.run(order('pass'));
      assert.deepEqual(next.result.problems, []);
    });

  it('replaces a worker that holds too much memory', async () => {
    start({ workers: 1, memoryLimitBytes: 1 });
    const [first] = await noteOf(pool.run(order('pass')));
    const [second] = await noteOf(pool.run(order('pass')));
    assert.notEqual(first, second);
  });

  it('replaces a worker after so many runs', async () => {
    start({ workers: 1, runsOfWorker: 2 });
    const pids: unknown[] = [];
    for (let n = 0; n < 4; n++) pids.push((await noteOf(pool.run(order('pass'))))[0]);
    const [first, , third] = pids;
    assert.deepEqual(pids, [first, first, third, third]);
    assert.notEqual(first, third);
  });

  it('says why a worker did not start', async () => {
    start({ program: new URL('./there-is-none.ts', import.meta.url) });
    await assert.rejects(pool.run(order('pass')), /a worker process did not start: exit code 1/);
  });

  it('ends cleanly when interrupted: what is done stays, what runs and waits is named so', async () => {
    start({ workers: 2 });
    const interruption = new AbortController();
    const { signal } = interruption;
    const done = await pool.run(order('pass', { signal }));
    // The worker of the second has told a request by then, and the first is warm.
    const onRequest = (): void => interruption.abort();
    const runs = [
      pool.run(order('until interrupted', { signal })),
      pool.run(order('hang', { signal, onRequest })),
      pool.run(order('pass', { signal })),
    ];
    const outcomes = await Promise.all([...runs, pool.run(order('slow'))]);
    assert.deepEqual(done.result.problems, []);
    assert.deepEqual(
      outcomes.map(({ result }) => [
        result.name,
        result.requests.length,
        result.problems.map(({ kind }) => kind),
      ]),
      [
        // Its own runner reports it; here that is the odd worker, which says nothing of it.
        ['until interrupted', 1, []],
        ['hang', 1, ['interrupted']],
        ['pass', 0, ['interrupted']],
        ['slow', 1, []],
      ],
    );
    const late = await pool.run(order('pass', { signal }));
    assert.deepEqual(
      late.result.problems.map(({ kind }) => kind),
      ['interrupted'],
    );
  });

  it('interrupts what still runs when it is closed, and leaves no process behind', async () => {
    start();
    const run = pool.run(order('hang'));
    const waiting = [pool.run(order('hang')), pool.run(order('pass'))];
    const pids = pool.pids();
    await pool.close();
    const outcomes = await Promise.all([run, ...waiting]);
    assert.deepEqual(
      outcomes.map(({ result }) => result.problems.map(({ kind }) => kind)),
      [['interrupted'], ['interrupted'], ['interrupted']],
    );
    for (const pid of pids) assert.throws(() => process.kill(pid, 0), { code: 'ESRCH' });
  });
});
