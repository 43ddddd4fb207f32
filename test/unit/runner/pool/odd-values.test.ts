import assert from 'node:assert/strict';
import { type Pool, startPool } from '../../../../src/runner/pool/start-pool.ts';
import { type AnsweringServer, startAnsweringServer } from '../answering-server.ts';
import { environmentOf, foreignCollection } from '../foreign-collection.ts';

const within = '(() => { const a = {}; a.itself = a; return a; })()';
const throwing = "({ get message() { throw new Error('looked at'); } })";
const brokeDown = 'script-error: Newman broke down over what the script handed over or threw: ';

/** What a script does, what its run ends in, and the value that a script has set then. */
const cases: readonly (readonly [deed: string, problems: readonly string[], value?: string])[] = [
  [`pm.environment.set('x', ${within});`, [], '<ref *1> { itself: [Circular *1] }'],
  ["pm.environment.set('x', { toString: 1 });", [], '{"toString":1}'],
  [`pm.collectionVariables.set('x', ${within});`, []],
  [`console.log(${within}, 5n);`, []],
  [`Promise.reject(${throwing});`, ['script-error: A promise was rejected and nobody caught it']],
  [`pm.execution.setNextRequest(${within});`, ['script-error: setNextRequest("[object Object]")']],
  [
    'pm.execution.setNextRequest({ toString: 1 });',
    ['script-error: setNextRequest("{ toString: 1 }") names no request that is run'],
  ],
  // Newman itself does not outlive these.
  ["pm.environment.set('x', 5n);", [`${brokeDown}Do not know how to serialize a BigInt`]],
  ['pm.execution.setNextRequest(5n);', [`${brokeDown}Do not know how to serialize a BigInt`]],
  [`pm.visualizer.set('', ${throwing});`, [`${brokeDown}looked at`]],
  [`throw ${throwing};`, [`${brokeDown}looked at`]],
  [`setInterval(() => { throw ${throwing}; }, 1);`, [`${brokeDown}looked at`]],
];

describe('a script that hands over what no one expects', () => {
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

  for (const [deed, begins, value] of cases)
    it(`${deed} ends in ${begins.join(' and ') || 'what it tested'}`, async () => {
      const { result, environment } = await pool.run({
        name: 'Foreign',
        target: 'Test',
        scripts: 'foreign',
        environment: environmentOf({}),
        collection: foreignCollection([
          {
            name: 'Ask',
            url: `${server.url}/json`,
            test: `pm.test('answers', () => true);\n${deed}`,
          },
        ]),
      });
      const problems = [...result.problems, ...result.requests.flatMap((one) => one.problems)];
      assert.deepEqual(
        problems.map(({ kind, message }, at) => `${kind}: ${message}`.slice(0, begins[at]?.length)),
        begins,
      );
      assert.deepEqual(
        environment.values.map((one) => one.value),
        value === undefined ? [] : [value],
      );
    });
});
