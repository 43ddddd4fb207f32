import assert from 'node:assert/strict';
import { type AnsweringServer, startAnsweringServer } from '../answering-server.ts';
import { passes } from '../foreign-collection.ts';
import { kindsOf, only, runForeign } from '../run-foreign.ts';

describe('runCollection', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  describe('is honest about what Newman passes over:', () => {
    it('a script that throws is named with its line, and the request is still there', async () => {
      const { result } = await runForeign([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          before: "\n\nthrow new Error('before it');",
          test: `${passes}\nmissing();`,
        },
      ]);
      assert.deepEqual(
        only(result.requests).problems.map(({ kind, message, where }) => ({
          kind,
          message,
          where,
        })),
        [
          {
            kind: 'script-error',
            message: 'Error: before it',
            where: 'pre-request script of "Ask", line 3',
          },
          {
            kind: 'script-error',
            message: 'ReferenceError: missing is not defined',
            where: 'test script of "Ask", line 2',
          },
        ],
      );
      assert.equal(only(result.requests).status, 200);
      assert.equal(only(result.requests).skipped, false);
    });

    it('a script of a folder or of the collection is named as such', async () => {
      const { result } = await runForeign(
        [{ name: 'Ask', url: `${server.url}/json`, test: passes }],
        {
          before: "throw new Error('everywhere');",
        },
      );
      assert.equal(
        only(result.requests).problems[0]?.where,
        'pre-request script of the collection "Foreign", line 1',
      );
    });

    it('a syntax error is named with its line', async () => {
      const { result } = await runForeign([
        { name: 'Ask', url: `${server.url}/json`, test: `${passes}\n\nlet = (;` },
      ]);
      const [problem] = only(result.requests).problems;
      assert.equal(problem?.kind, 'script-error');
      assert.equal(problem?.where, 'test script of "Ask", line 3');
      assert.deepEqual(kindsOf(result.problems), ['nothing-tested']);
    });

    it('text that is thrown is a script error too', async () => {
      const { result } = await runForeign([
        { name: 'Ask', url: `${server.url}/json`, test: `${passes}\nthrow 'only text';` },
      ]);
      assert.deepEqual(kindsOf(only(result.requests).problems), ['script-error']);
      assert.match(only(result.requests).problems[0]?.message ?? '', /only text/);
    });

    it('an error thrown by a timer is a script error', async () => {
      const { result } = await runForeign([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: `${passes}\nsetTimeout(() => {\n  throw new Error('later');\n}, 1);`,
        },
      ]);
      assert.deepEqual(
        only(result.requests).problems.map(({ message, where }) => ({ message, where })),
        [{ message: 'Error: later', where: 'test script of "Ask", line 3' }],
      );
    });

    it('a rejected async test, which Newman shows as passed, is a script error', async () => {
      const { result } = await runForeign([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: "pm.test('lies', async () => {\n  throw new Error('rejected');\n});",
        },
      ]);
      const { assertions, problems } = only(result.requests);
      assert.deepEqual(assertions, [{ name: 'lies', outcome: 'passed' }]);
      assert.deepEqual(kindsOf(problems), ['script-error']);
      assert.equal(
        problems[0]?.message,
        'A promise was rejected and nobody caught it: Error: rejected',
      );
      assert.equal(problems[0]?.where, 'test script of "Ask", line 2');
    });

    it('a script that loops for ever is ended, and the next request still runs', async () => {
      const { result } = await runForeign(
        [
          { name: 'Loop', url: `${server.url}/json`, before: 'while (true) {}', test: passes },
          { name: 'Ask', url: `${server.url}/json`, test: passes },
        ],
        { timeoutScriptMs: 500 },
      );
      assert.deepEqual(
        result.requests.map(({ problems }) => problems.map(({ message }) => message)),
        [['The script took too long and was ended'], []],
      );
      assert.deepEqual(result.problems, []);
    });

    it('a script that waits for ever is ended', async () => {
      const { result } = await runForeign(
        [
          {
            name: 'Wait',
            url: `${server.url}/json`,
            test: `${passes}\nsetTimeout(() => {}, 1e9);`,
          },
        ],
        { timeoutScriptMs: 500 },
      );
      assert.deepEqual(kindsOf(only(result.requests).problems), ['script-error']);
    });

    it('a failing pm.sendRequest is a transport error of the script', async () => {
      const { result } = await runForeign([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: `${passes}\npm.sendRequest('${server.url}/reset', () => {});`,
        },
      ]);
      assert.deepEqual(only(result.requests).problems, [
        {
          kind: 'transport',
          message: `pm.sendRequest: GET ${server.url}/reset: the connection was closed before the answer was complete (ECONNRESET)`,
          next: 'Check the log of the server, and any proxy or firewall between.',
          where: 'test script of "Ask"',
        },
      ]);
      assert.equal(only(result.requests).url, `${server.url}/json`);
    });

    it('setNextRequest with a name that is not there has ended the run', async () => {
      const { result } = await runForeign([
        {
          name: 'Jump',
          url: `${server.url}/json`,
          test: `${passes}\npm.execution.setNextRequest('Nowhere');`,
        },
        { name: 'Never', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        result.requests.map(({ name, problems }) => ({ name, problems: kindsOf(problems) })),
        [{ name: 'Jump', problems: ['script-error'] }],
      );
      assert.deepEqual(result.leftOut, [
        { name: 'Never', reason: 'setNextRequest in the test script of "Jump"' },
      ]);
    });

    it('setNextRequest with what is no name has ended the run', async () => {
      const { result } = await runForeign([
        {
          name: 'Jump',
          url: `${server.url}/json`,
          test: `${passes}\npm.execution.setNextRequest(2);`,
        },
        { name: 'Never', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        only(result.requests).problems.map(({ kind, where }) => ({ kind, where })),
        [{ kind: 'script-error', where: 'test script of "Jump"' }],
      );
      assert.deepEqual(
        result.leftOut.map(({ name }) => name),
        ['Never'],
      );
    });

    it('setNextRequest with what has no text has ended the run', async () => {
      const { result } = await runForeign([
        {
          name: 'Jump',
          url: `${server.url}/json`,
          test: `${passes}\npm.execution.setNextRequest({ toString: 1 });`,
        },
        { name: 'Never', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        result.requests.map(({ name, problems }) => ({ name, problems: kindsOf(problems) })),
        [{ name: 'Jump', problems: ['script-error'] }],
      );
    });

    it('a value over which Newman breaks down has ended the run, and names its script', async () => {
      const { result } = await runForeign([
        {
          name: 'Set',
          url: `${server.url}/json`,
          test: `${passes}\nconst odd = { get x() { throw new Error('looked at'); } };\npm.globals.set('x', odd);`,
        },
        { name: 'Never', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(result.problems, [
        {
          kind: 'script-error',
          message: 'Newman broke down over what the script handed over or threw: looked at',
          next: 'Give variables, setNextRequest and pm.visualizer texts or plain data, and throw nothing but errors.',
          where: 'test script of "Set", line 2',
        },
      ]);
      assert.deepEqual(result.leftOut, [{ name: 'Never', reason: 'the run ended before it' }]);
    });

    it('a timer over which Newman breaks down again and again has ended with the run', async () => {
      const odd = "{ get message() { throw new Error('looked at'); } }";
      const { result } = await runForeign([
        {
          name: 'Tick',
          url: `${server.url}/json`,
          test: `${passes}\nsetInterval(() => { throw ${odd}; }, 1);`,
        },
      ]);
      assert.deepEqual(kindsOf(result.problems), ['script-error']);
      // Long enough for the timer, and mocha would hear of it.
      await runForeign([{ name: 'Ask', url: `${server.url}/json`, test: passes }]);
    });

    it('of several scripts that say where to go on, the last decides', async () => {
      const { result } = await runForeign([
        {
          name: 'Jump',
          url: `${server.url}/json`,
          before: "pm.execution.setNextRequest('Nowhere');",
          test: `${passes}\npm.execution.setNextRequest('Last');`,
        },
        { name: 'Never', url: `${server.url}/json`, test: passes },
        { name: 'Last', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        result.requests.map(({ name, problems }) => ({ name, problems })),
        [
          { name: 'Jump', problems: [] },
          { name: 'Last', problems: [] },
        ],
      );
    });

    it('requests that setNextRequest jumps over are left out, and said to be', async () => {
      const { result } = await runForeign([
        {
          name: 'Jump',
          url: `${server.url}/json`,
          test: `${passes}\npm.execution.setNextRequest('Last');`,
        },
        { name: 'Never', url: `${server.url}/json`, test: passes },
        { name: 'Last', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        result.requests.map(({ name, problems }) => ({ name, problems })),
        [
          { name: 'Jump', problems: [] },
          { name: 'Last', problems: [] },
        ],
      );
      assert.deepEqual(
        result.leftOut.map(({ name }) => name),
        ['Never'],
      );
    });
  });
});
