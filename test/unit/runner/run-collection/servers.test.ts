import assert from 'node:assert/strict';
import { type AnsweringServer, startAnsweringServer } from '../answering-server.ts';
import { environmentOf, passes } from '../foreign-collection.ts';
import { kindsOf, only, runForeign } from '../run-foreign.ts';

describe('runCollection', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  describe('never hangs on a server that', () => {
    const ask = async (path: string) => {
      const { result } = await runForeign(
        [
          { name: 'Ask', url: `${server.url}${path}`, test: passes },
          { name: 'After', url: `${server.url}/json`, test: passes },
        ],
        { timeoutRequestMs: 400 },
      );
      const [first, second] = result.requests;
      assert.equal(second?.status, 200);
      assert.deepEqual(second?.problems, []);
      return first?.problems.map(({ kind, message }) => ({ kind, message }));
    };

    it('closes the connection', async () => {
      assert.deepEqual(await ask('/reset'), [
        {
          kind: 'transport',
          message: `GET ${server.url}/reset: the connection was closed before the answer was complete (ECONNRESET)`,
        },
      ]);
    });

    it('does not answer', async () => {
      assert.deepEqual(await ask('/hang'), [
        {
          kind: 'transport',
          message: `GET ${server.url}/hang: no answer came in time (ESOCKETTIMEDOUT)`,
        },
      ]);
    });

    it('sends a byte now and then', async () => {
      assert.deepEqual(await ask('/drip'), [
        { kind: 'transport', message: `GET ${server.url}/drip: no answer came in time` },
      ]);
    });

    it('is not there', async () => {
      const { result } = await runForeign([
        { name: 'Ask', url: 'http://127.0.0.1:1/', test: passes },
      ]);
      assert.deepEqual(
        only(result.requests).problems.map(({ message }) => message),
        ['GET http://127.0.0.1:1/: nothing listens at that address (ECONNREFUSED)'],
      );
    });
  });

  it('names the empty variable of a URL that has no host', async () => {
    const { result } = await runForeign(
      [
        { name: 'One', url: '{{_endpoint}}/services/data', test: passes },
        { name: 'Whole', url: '{{_identityUrl}}?format=json', test: passes },
      ],
      { environment: environmentOf({ _endpoint: '', _identityUrl: '' }) },
    );
    assert.deepEqual(
      result.requests.flatMap(({ problems }) =>
        problems.map(({ message, next }) => [message, next]),
      ),
      [
        [
          'GET http://services/data: the URL has no host, since _endpoint is empty',
          'Give _endpoint a value, or send what sets it before.',
        ],
        [
          'GET http://?format=json: the URL has no host, since _identityUrl is empty',
          'Give _identityUrl a value, or send what sets it before.',
        ],
      ],
    );
  });

  it('lets a server that answers 503 with nothing in it fail the assertions, and goes on', async () => {
    const { result } = await runForeign([
      { name: 'Ask', url: `${server.url}/unavailable`, test: passes },
      { name: 'After', url: `${server.url}/json`, test: passes },
    ]);
    assert.deepEqual(
      result.requests.map(({ status, assertions, problems }) => [
        status,
        ...assertions.map(({ message }) => message),
        ...kindsOf(problems),
      ]),
      [
        [503, 'expected response to have status code 200 but got 503'],
        [200, undefined],
      ],
    );
  });

  it('lets a server that answers HTML fail the assertions, not the run', async () => {
    const { result } = await runForeign([
      {
        name: 'Ask',
        url: `${server.url}/html`,
        test: "pm.test('is JSON', () => pm.response.json());",
      },
    ]);
    const { assertions, problems } = only(result.requests);
    assert.equal(assertions[0]?.outcome, 'failed');
    assert.deepEqual(problems, []);
  });
});
