import assert from 'node:assert/strict';
import { type Pool, startPool } from '../../../src/runner/pool/start-pool.ts';
import { type CollectionRun, runCollection } from '../../../src/runner/run-collection.ts';
import { type AnsweringServer, startAnsweringServer } from './answering-server.ts';
import { environmentOf, foreignCollection } from './foreign-collection.ts';

describe('a collection that runs in a circle', () => {
  let pool: Pool;
  let server: AnsweringServer;
  before(async () => {
    pool = startPool({ workers: 1 });
    server = await startAnsweringServer();
  });
  after(async () => {
    await pool.close();
    await server.stop();
  });

  const circle = (): CollectionRun => ({
    name: 'Foreign',
    target: 'Test',
    environment: environmentOf({}),
    timeoutMs: 4000,
    collection: foreignCollection([
      {
        name: 'Again',
        url: `${server.url}/json`,
        test: "pm.test('answers', () => true); pm.environment.set('kept', 'yes'); pm.execution.setNextRequest('Again');",
      },
      { name: 'Never', url: `${server.url}/json`, test: "pm.test('answers', () => true);" },
    ]),
  });

  for (const [where, run] of [
    ['in this process', runCollection],
    ['in a worker', (one: CollectionRun) => pool.run({ ...one, scripts: 'foreign' })],
  ] as const)
    it(`is ended when its time is over, with what it has done: ${where}`, async () => {
      const { result, environment } = await run(circle());
      assert.equal(environment.values.find(({ key }) => key === 'kept')?.value, 'yes');
      assert.deepEqual(result.problems, [
        {
          kind: 'time-over',
          message:
            'The run took longer than its time limit and was ended; the last request that was begun is "Again"',
          next: 'Look for a setNextRequest that leads in a circle, a script or a server that is slow, or allow more time with --timeout.',
        },
      ]);
      assert.deepEqual([...new Set(result.requests.map(({ name }) => name))], ['Again']);
      assert.deepEqual(result.requests[0]?.assertions, [{ name: 'answers', outcome: 'passed' }]);
      assert.deepEqual(result.leftOut, [
        { name: 'Never', reason: 'the time for the whole run was over before it' },
      ]);
    });

  it('is ended when its time is over, also where a script loops for ever', async () => {
    const { result } = await runCollection({
      ...circle(),
      timeoutMs: 1500,
      collection: foreignCollection([
        { name: 'Loop', url: `${server.url}/json`, test: 'for (;;);' },
      ]),
    });
    assert.deepEqual(
      result.problems.map(({ kind }) => kind),
      ['time-over'],
    );
  });

  it('is ended with its process where a timer of a script loops for ever', async () => {
    const loops = startPool({ workers: 1, leewayMs: 2000 });
    try {
      const { result } = await loops.run({
        ...circle(),
        scripts: 'foreign',
        timeoutMs: 3000,
        collection: foreignCollection([
          { name: 'Loop', url: `${server.url}/json`, test: 'setTimeout(() => { for (;;); }, 1);' },
        ]),
      });
      assert.match(result.problems[0]?.message ?? '', /its process was ended after [3-9] s$/);
    } finally {
      await loops.close();
    }
  });

  it('names a request that is being answered when the time is over, and leaves it without a status', async () => {
    const { result } = await runCollection({
      ...circle(),
      collection: foreignCollection([{ name: 'Hanging', url: `${server.url}/hang` }]),
    });
    assert.match(result.problems[0]?.message ?? '', /is "Hanging"$/);
    assert.deepEqual(
      result.requests.map(({ name, status, problems }) => ({ name, status, problems })),
      [{ name: 'Hanging', status: undefined, problems: [] }],
    );
  });
});
