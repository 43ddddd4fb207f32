import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../../../src/model/environment.ts';
import type { Problem, RequestResult } from '../../../src/model/run-result.ts';
import { type CollectionRun, runCollection } from '../../../src/runner/run-collection.ts';
import { type AnsweringServer, startAnsweringServer } from './answering-server.ts';
import {
  environmentOf,
  type ForeignFolder,
  type ForeignRequest,
  foreignCollection,
} from './foreign-collection.ts';

const passes = "pm.test('answers', () => pm.response.to.have.status(200));";

describe('runCollection', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  async function run(
    items: readonly (ForeignRequest | ForeignFolder)[],
    options: Partial<CollectionRun> & { readonly before?: string } = {},
  ) {
    const environment: Environment = options.environment ?? environmentOf({});
    return await runCollection({
      name: 'Foreign',
      target: 'Test',
      timeoutRequestMs: 400,
      timeoutScriptMs: 500,
      collection: foreignCollection(items, options.before),
      ...options,
      environment,
    });
  }

  const only = (requests: readonly RequestResult[]): RequestResult => {
    assert.equal(requests.length, 1);
    const [request] = requests;
    assert.ok(request);
    return request;
  };
  const kinds = (problems: readonly Problem[]) => problems.map(({ kind }) => kind);

  it('reports requests with their folders, assertions and console lines', async () => {
    const { result } = await run([
      {
        name: 'Folder',
        items: [
          {
            name: 'Ask',
            url: `${server.url}/json`,
            test: `${passes}
              pm.test('is red', () => pm.expect(1).to.eql(2));
              pm.test.skip('is left');
              console.log('a line', { with: 'data' }, new TypeError('thrown'));
              console.warn('careful');`,
          },
        ],
      },
    ]);
    const { durationMs, ...request } = only(result.requests);
    assert.deepEqual(request, {
      folders: ['Folder'],
      name: 'Ask',
      iteration: 0,
      method: 'GET',
      url: `${server.url}/json`,
      status: 200,
      skipped: false,
      assertions: [
        { name: 'answers', outcome: 'passed' },
        { name: 'is red', outcome: 'failed', message: 'expected 1 to deeply equal 2' },
        { name: 'is left', outcome: 'skipped' },
      ],
      problems: [],
      console: ["a line { with: 'data' } TypeError: thrown", 'warn: careful'],
    });
    assert.ok(durationMs >= 0 && durationMs <= result.durationMs);
    assert.deepEqual(result.problems, []);
    assert.deepEqual(result.leftOut, []);
  });

  it('tells each request as soon as it is there', async () => {
    const told: string[] = [];
    await run(
      [
        { name: 'First', url: `${server.url}/json`, test: passes },
        { name: 'Second', url: `${server.url}/json`, test: passes },
      ],
      { onRequest: ({ name }) => told.push(name) },
    );
    assert.deepEqual(told, ['First', 'Second']);
  });

  it('leads from what had no token to the token request that was refused', async () => {
    const setsToken =
      "pm.test('is 200', () => { pm.response.to.have.status(200); pm.environment.set('token', pm.response.json().access_token); });";
    const bearer = { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}' }] };
    const refused = `${server.url}/refused`;
    const { result } = await run(
      [
        { name: 'Before', url: refused, auth: bearer, test: passes },
        { name: 'Token', url: refused, test: setsToken },
        {
          name: 'Use',
          url: `${server.url}/html`,
          auth: bearer,
          test: "pm.test('is JSON', () => pm.response.to.be.json);",
        },
        { name: 'Again', url: refused, test: passes },
        { name: 'Fine', url: `${server.url}/json`, auth: bearer, test: passes },
        { name: 'Better', url: `${server.url}/token`, test: setsToken },
        { name: 'Other', url: `${server.url}/unavailable`, auth: bearer, test: passes },
      ],
      { environment: environmentOf({ token: '' }) },
    );
    assert.deepEqual(
      result.requests.map(({ name, follows }) => [name, follows]),
      [
        ['Before', undefined],
        ['Token', undefined],
        ['Use', { request: 1, how: 'no-value', variables: ['token'] }],
        ['Again', { request: 1, how: 'same-refusal', variables: [] }],
        ['Fine', undefined],
        ['Better', undefined],
        ['Other', undefined],
      ],
    );
  });

  it('takes a number that a script set for a value: what fails after it failed by itself', async () => {
    const setsNumber =
      "pm.environment.set('order', 42); pm.test('is quick', () => pm.expect(1).to.eql(2));";
    const { result } = await run([
      { name: 'Create', url: `${server.url}/json`, test: setsNumber },
      {
        name: 'Read',
        url: `${server.url}/unavailable?order={{order}}`,
        test: "pm.test('is 200', () => pm.response.to.have.status(200));",
      },
    ]);
    assert.deepEqual(
      result.requests.map(({ follows }) => follows),
      [undefined, undefined],
    );
  });

  it('gives own scripts what a row of iteration data names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'grantsmith-test-'));
    const iterationData = join(folder, 'rows.json');
    writeFileSync(iterationData, JSON.stringify([{ who: '{{elsewhere}}' }]));
    try {
      const { result } = await run(
        [{ name: 'Ask', url: `${server.url}/json?who={{who}}`, test: passes }],
        { scripts: 'own', iterationData, environment: environmentOf({ elsewhere: 'found' }) },
      );
      assert.deepEqual(
        result.requests.map(({ url, problems }) => [url, problems]),
        [[`${server.url}/json?who=found`, []]],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('folds no refusal that another client got', async () => {
    const setsToken =
      "pm.test('is 200', () => { pm.response.to.have.status(200); pm.environment.set('token', '1'); });";
    const refusedTo = (name: string, id: string, test: string) => ({
      name,
      url: `${server.url}/refused`,
      auth: {
        type: 'basic',
        basic: [
          { key: 'username', value: id },
          { key: 'password', value: 'EXAMPLE' },
        ],
      },
      test,
    });
    const { result } = await run([
      refusedTo('First', 'one', setsToken),
      refusedTo('Same', 'one', passes),
      refusedTo('Other', 'other', "pm.test('is 200', () => pm.response.to.have.status(200));"),
      refusedTo('Again', 'one', "pm.test('is 200', () => pm.response.to.have.status(200));"),
    ]);
    assert.deepEqual(
      result.requests.map(({ follows }) => follows?.how),
      [undefined, 'same-refusal', undefined, 'same-refusal'],
    );
  });

  describe('is honest about what Newman passes over:', () => {
    it('a collection without assertions has tested nothing', async () => {
      const { result } = await run([{ name: 'Ask', url: `${server.url}/json` }]);
      assert.deepEqual(kinds(result.problems), ['nothing-tested']);
      assert.equal(result.problems[0]?.message, 'No assertion was made');
    });

    it('skipped assertions are no assertions', async () => {
      const { result } = await run([
        { name: 'Ask', url: `${server.url}/json`, test: "pm.test.skip('later');" },
      ]);
      assert.deepEqual(kinds(result.problems), ['nothing-tested']);
    });

    it('an empty collection has no requests', async () => {
      const { result } = await run([]);
      assert.deepEqual(kinds(result.problems), ['no-requests']);
    });

    it('a skipped request is reported as skipped', async () => {
      const { result } = await run([
        { name: 'Skip', url: `${server.url}/json`, before: 'pm.execution.skipRequest();' },
        { name: 'Ask', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        result.requests.map(({ name, skipped, status }) => ({ name, skipped, status })),
        [
          { name: 'Skip', skipped: true, status: undefined },
          { name: 'Ask', skipped: false, status: 200 },
        ],
      );
      assert.deepEqual(result.problems, []);
    });

    it('a run in which every request is skipped has tested nothing', async () => {
      const { result } = await run([
        { name: 'Skip', url: `${server.url}/json`, before: 'pm.execution.skipRequest();' },
      ]);
      assert.equal(result.problems[0]?.message, 'Every request was skipped by its own script');
    });

    it('a variable without a value is named with the place where it was sent', async () => {
      const { result } = await run([
        {
          name: 'Ask',
          url: `${server.url}/json?q={{inUrl}}`,
          form: { 'client_id{{inName}}': '{{inForm}}' },
          headers: { 'X-Test': 'a {{inHeader}}' },
          auth: { type: 'basic', basic: [{ key: 'username', value: '{{inBasic}}' }] },
          test: passes,
        },
        {
          name: 'Ask with a body',
          url: {
            raw: '',
            host: [`${server.url}`],
            path: [':id'],
            variable: [{ key: 'id', value: '{{inPath}}' }],
          },
          method: 'POST',
          body: { mode: 'raw', raw: '{"a":"{{inBody}}"}' },
          test: passes,
        },
        {
          name: 'Ask in GraphQL',
          url: `${server.url}/json`,
          method: 'POST',
          body: { mode: 'graphql', graphql: { query: '{ a }', variables: { a: '{{inGraphql}}' } } },
          test: passes,
        },
      ]);
      assert.deepEqual(
        result.requests.flatMap(({ problems }) => problems.map(({ message }) => message)),
        [
          '{{inUrl}} has no value, so its own name was sent in the URL',
          '{{inHeader}} has no value, so its own name was sent in the header X-Test',
          '{{inBasic}} has no value, so its own name was sent in the header Authorization',
          '{{inName}} has no value, so its own name was sent in the parameter client_id{{inName}}',
          '{{inForm}} has no value, so its own name was sent in the parameter client_id{{inName}}',
          '{{inPath}} has no value, so its own name was sent in the URL',
          '{{inBody}} has no value, so its own name was sent in the body',
          '{{inGraphql}} has no value, so its own name was sent in the body',
        ],
      );
    });

    it('a variable in a body that Newman does not send is none', async () => {
      const raw = '{{inBody}}';
      const sends = { name: 'Ask', url: `${server.url}/json`, test: passes };
      const unsent = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', x: raw };
      const { result } = await run([
        { ...sends, body: { mode: 'raw', raw }, method: 'GET' },
        { ...sends, form: unsent, method: 'HEAD' },
        { ...sends, body: { mode: 'raw', raw, disabled: true }, method: 'POST' },
        {
          ...sends,
          body: { mode: 'raw', raw: 'x', urlencoded: [{ key: 'x', value: raw }] },
          method: 'POST',
        },
        {
          ...sends,
          body: { mode: 'raw', raw },
          method: 'GET',
          protocolProfileBehavior: { disableBodyPruning: true },
        },
      ]);
      assert.deepEqual(
        result.requests.map(({ problems }) => kinds(problems)),
        [[], [], [], [], ['unresolved-variable']],
      );
    });

    it('a request without its file, in a body or a form, is seen', async () => {
      const sends = { url: `${server.url}/json`, method: 'POST' };
      const missing = { mode: 'file', file: { src: './nowhere.bin' } };
      const formdata = [{ key: 'f', type: 'file', src: '/etc/hostname' }];
      const warns = "console.warn('Binary file load error: says a script');";
      const { result } = await run([
        { ...sends, name: 'Body', body: missing, test: passes },
        { ...sends, name: 'Form', body: { mode: 'formdata', formdata }, test: passes },
        { ...sends, name: 'Fine', test: `${passes} ${warns}` },
      ]);
      assert.deepEqual(
        result.requests.map(({ problems }) => problems.map(({ kind, message }) => [kind, message])),
        [
          [
            [
              'file-not-sent',
              'The request was sent without its file: "./nowhere.bin", no such file',
            ],
          ],
          [
            [
              'file-not-sent',
              'The request was sent without its file: PPERM: insecure file access outside working directory',
            ],
          ],
          [],
        ],
      );
    });

    it('a variable that is the host is named as it is written, once', async () => {
      const { result } = await run([{ name: 'Ask', url: '{{instanceUrl}}/json', test: passes }]);
      assert.deepEqual(
        only(result.requests)
          .problems.filter(({ kind }) => kind === 'unresolved-variable')
          .map(({ message }) => message),
        ['{{instanceUrl}} has no value, so its own name was sent in the URL'],
      );
    });

    it('a script that throws is named with its line, and the request is still there', async () => {
      const { result } = await run([
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
      const { result } = await run([{ name: 'Ask', url: `${server.url}/json`, test: passes }], {
        before: "throw new Error('everywhere');",
      });
      assert.equal(
        only(result.requests).problems[0]?.where,
        'pre-request script of the collection "Foreign", line 1',
      );
    });

    it('a syntax error is named with its line', async () => {
      const { result } = await run([
        { name: 'Ask', url: `${server.url}/json`, test: `${passes}\n\nlet = (;` },
      ]);
      const [problem] = only(result.requests).problems;
      assert.equal(problem?.kind, 'script-error');
      assert.equal(problem?.where, 'test script of "Ask", line 3');
      assert.deepEqual(kinds(result.problems), ['nothing-tested']);
    });

    it('text that is thrown is a script error too', async () => {
      const { result } = await run([
        { name: 'Ask', url: `${server.url}/json`, test: `${passes}\nthrow 'only text';` },
      ]);
      assert.deepEqual(kinds(only(result.requests).problems), ['script-error']);
      assert.match(only(result.requests).problems[0]?.message ?? '', /only text/);
    });

    it('an error thrown by a timer is a script error', async () => {
      const { result } = await run([
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
      const { result } = await run([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: "pm.test('lies', async () => {\n  throw new Error('rejected');\n});",
        },
      ]);
      const { assertions, problems } = only(result.requests);
      assert.deepEqual(assertions, [{ name: 'lies', outcome: 'passed' }]);
      assert.deepEqual(kinds(problems), ['script-error']);
      assert.equal(
        problems[0]?.message,
        'A promise was rejected and nobody caught it: Error: rejected',
      );
      assert.equal(problems[0]?.where, 'test script of "Ask", line 2');
    });

    it('a script that loops for ever is ended, and the next request still runs', async () => {
      const { result } = await run([
        { name: 'Loop', url: `${server.url}/json`, before: 'while (true) {}', test: passes },
        { name: 'Ask', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        result.requests.map(({ problems }) => problems.map(({ message }) => message)),
        [['The script took too long and was ended'], []],
      );
      assert.deepEqual(result.problems, []);
    });

    it('a script that waits for ever is ended', async () => {
      const { result } = await run([
        { name: 'Wait', url: `${server.url}/json`, test: `${passes}\nsetTimeout(() => {}, 1e9);` },
      ]);
      assert.deepEqual(kinds(only(result.requests).problems), ['script-error']);
    });

    it('a failing pm.sendRequest is a transport error of the script', async () => {
      const { result } = await run([
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
      const { result } = await run([
        {
          name: 'Jump',
          url: `${server.url}/json`,
          test: `${passes}\npm.execution.setNextRequest('Nowhere');`,
        },
        { name: 'Never', url: `${server.url}/json`, test: passes },
      ]);
      assert.deepEqual(
        result.requests.map(({ name, problems }) => ({ name, problems: kinds(problems) })),
        [{ name: 'Jump', problems: ['script-error'] }],
      );
      assert.deepEqual(result.leftOut, [
        { name: 'Never', reason: 'setNextRequest in the test script of "Jump"' },
      ]);
    });

    it('setNextRequest with what is no name has ended the run', async () => {
      const { result } = await run([
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

    it('of several scripts that say where to go on, the last decides', async () => {
      const { result } = await run([
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
      const { result } = await run([
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

  describe('never hangs on a server that', () => {
    const ask = async (path: string) => {
      const { result } = await run([
        { name: 'Ask', url: `${server.url}${path}`, test: passes },
        { name: 'After', url: `${server.url}/json`, test: passes },
      ]);
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
      const { result } = await run([{ name: 'Ask', url: 'http://127.0.0.1:1/', test: passes }]);
      assert.deepEqual(
        only(result.requests).problems.map(({ message }) => message),
        ['GET http://127.0.0.1:1/: nothing listens at that address (ECONNREFUSED)'],
      );
    });
  });

  it('lets a server that answers 503 with nothing in it fail the assertions, and goes on', async () => {
    const { result } = await run([
      { name: 'Ask', url: `${server.url}/unavailable`, test: passes },
      { name: 'After', url: `${server.url}/json`, test: passes },
    ]);
    assert.deepEqual(
      result.requests.map(({ status, assertions, problems }) => [
        status,
        ...assertions.map(({ message }) => message),
        ...kinds(problems),
      ]),
      [
        [503, 'expected response to have status code 200 but got 503'],
        [200, undefined],
      ],
    );
  });

  it('lets a server that answers HTML fail the assertions, not the run', async () => {
    const { result } = await run([
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

  describe('sees an unsigned JWT bearer assertion:', () => {
    const grant = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    const segment = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${segment({ alg: 'none' })}.${segment({ sub: 'EXAMPLE' })}.c2ln`;
    const signed = `${segment({ alg: 'RS256' })}.${segment({ sub: 'EXAMPLE' })}.c2ln`;
    const send = (assertion: string, path = '/json', folder = 'Get a token') =>
      run([
        {
          name: folder,
          items: [
            {
              name: 'Token',
              url: `${server.url}${path}`,
              form: { grant_type: grant, assertion },
              test: "pm.test('answers', () => pm.expect(pm.response.code).to.be.above(0));",
            },
          ],
        },
      ]);

    const cases: readonly (readonly [string, string])[] = [
      ['', 'it is empty'],
      ['a.b', 'it has 2 of the three segments of a JWT'],
      ['a.b.', 'one of its three segments is empty'],
      ['YQ.b.c', 'its header is no JSON'],
      [none, 'its algorithm is none'],
    ];
    for (const [assertion, fault] of cases) {
      it(fault, async () => {
        const { result } = await send(assertion);
        assert.deepEqual(
          only(result.requests).problems.map(({ kind, message }) => ({ kind, message })),
          [
            {
              kind: 'unsigned-assertion',
              message: `The JWT bearer request was sent with an assertion that is not signed: ${fault}`,
            },
          ],
        );
      });
    }

    describe('also', () => {
      const type = 'application/x-www-form-urlencoded';
      const body = { mode: 'raw', raw: `grant_type=${encodeURIComponent(grant)}&assertion=a.b` };
      const ask = async (request: Partial<ForeignRequest>) => {
        const url = `${server.url}/json`;
        const { result } = await run([{ name: 'Token', url, test: passes, ...request }]);
        return only(result.requests).problems.map(({ kind, where }) => ({ kind, where }));
      };

      it('in a form that is written as text', async () => {
        assert.deepEqual(await ask({ method: 'POST', headers: { 'content-type': type }, body }), [
          { kind: 'unsigned-assertion', where: undefined },
        ]);
      });

      it('in a query', async () => {
        assert.deepEqual(await ask({ method: 'POST', url: `${server.url}/json?${body.raw}` }), [
          { kind: 'unsigned-assertion', where: undefined },
        ]);
      });

      it('in a request that a script sends', async () => {
        const request = {
          url: `${server.url}/json`,
          method: 'POST',
          header: { 'content-type': type },
          body,
        };
        const before = `pm.sendRequest(${JSON.stringify(request)}, () => {});`;
        assert.deepEqual(await ask({ before }), [
          { kind: 'unsigned-assertion', where: 'pre-request script of "Token"' },
        ]);
      });
    });

    it('but not where it is signed', async () => {
      const { result } = await send(signed);
      assert.deepEqual(only(result.requests).problems, []);
    });

    it('nor where it is there to be refused, and was', async () => {
      const { result } = await send(none, '/refused', 'Negative cases');
      assert.deepEqual(only(result.requests).problems, []);
    });

    it('but where it was to be refused and was accepted', async () => {
      const { result } = await send(none, '/json', 'Negative cases');
      assert.deepEqual(kinds(only(result.requests).problems), ['unsigned-assertion']);
    });
  });

  describe('leaks nothing:', () => {
    const secret = 'Pa55-w0rd+with/signs';

    async function textOf(
      items: readonly ForeignRequest[],
      environment = environmentOf({ password: secret }, ['password']),
    ) {
      const told: string[] = [];
      const { result } = await run(items, {
        environment,
        onRequest: (request) => told.push(JSON.stringify(request)),
      });
      return [JSON.stringify(result), ...told].join('\n');
    }

    it('a secret of the environment in URLs, messages, stacks and console lines', async () => {
      const text = await textOf([
        {
          name: 'Ask',
          url: `${server.url}/json?p={{password}}`,
          before: "console.log(pm.environment.get('password'), [pm.environment.get('password')]);",
          test: `pm.test('x ' + pm.environment.get('password'), () => pm.expect('a').to.eql(pm.environment.get('password')));
            throw new Error(btoa(pm.environment.get('password')));`,
        },
      ]);
      for (const form of [
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64'),
      ])
        assert.ok(!text.includes(form), form);
      assert.match(text, /«password sha256:[0-9a-f]+»/);
    });

    it('a secret that a script keeps under a secret name', async () => {
      const text = await textOf([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: `pm.environment.set('sessionToken', 'k9-LongEnough-77');
            pm.test('x', () => pm.expect('k9-LongEnough-77').to.eql('y'));`,
        },
      ]);
      assert.ok(!text.includes('k9-LongEnough-77'));
    });

    it('a token that came in an answer, though nothing kept it', async () => {
      const text = await textOf([
        {
          name: 'Ask',
          url: `${server.url}/token`,
          test: "pm.test('x', () => pm.expect(pm.response.json().access_token).to.eql('y'));",
        },
      ]);
      assert.ok(!text.includes('EXAMPLE-a1B2c3D4'));
      assert.match(text, /expected '«access_token|«accessToken/);
    });

    it('secrets deep in an answer, in its headers, its cookies and where it leads', async () => {
      const text = await textOf([
        {
          name: 'Ask',
          url: `${server.url}/session`,
          test: `console.log(pm.response.text());
            pm.response.headers.each(({ value }) => console.log(value.replace(/[=;?&]/g, ' ')));
            pm.test('x', () => pm.expect('EXAMPLE-deep-1').to.eql('y'));`,
        },
      ]);
      assert.deepEqual(text.match(/EXAMPLE-\w+-\d/g), null);
      assert.match(text, /must not be blank/);
      assert.match(text, /expired/);
    });

    it('words and sentences under a secret name, but for those of a refusal', async () => {
      const ask = (path: string) => ({
        name: 'Ask',
        url: `${server.url}${path}`,
        test: "console.log(pm.response.text()); pm.test('x', () => pm.expect(1).to.eql(1));",
      });
      const text = await textOf([ask('/passphrases'), ask('/wrong')]);
      assert.doesNotMatch(text, /exampleletters|horse/);
      assert.match(text, /is too short/);
      assert.match(text, /unacceptable/);
    });

    const helpers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      apikey: { key: 'X-Key', value: 'EXAMPLE-a1' },
      awsv4: { accessKey: 'id', secretKey: 'EXAMPLE-b1', sessionToken: 'EXAMPLE-b2' },
      digest: { username: 'id', password: 'EXAMPLE-c1' },
      hawk: { authId: 'id', authKey: 'EXAMPLE-d1', algorithm: 'sha256' },
      oauth1: { consumerSecret: 'EXAMPLE-e1', token: 'EXAMPLE-e2', tokenSecret: 'EXAMPLE-e3' },
      oauth2: { accessToken: 'EXAMPLE-f1', addTokenTo: 'header' },
    };
    for (const [type, parameters] of Object.entries(helpers))
      it(`what the authorization of the type ${type} is made of`, async () => {
        const values = Object.values(parameters).filter((value) => value.startsWith('EXAMPLE'));
        const text = await textOf([
          {
            name: 'Ask',
            url: `${server.url}/json`,
            auth: {
              type,
              [type]: Object.entries(parameters).map(([key, value]) => ({ key, value })),
            },
            test: `pm.test('x', () => pm.expect('a header').to.eql(${JSON.stringify(values.join(' '))}));`,
          },
        ]);
        assert.deepEqual(text.match(/EXAMPLE-\w+/g), null);
        assert.match(text, /expected 'a header' to deeply equal/);
      });

    it('what is sent under a secret name in headers, in JSON and as variables of GraphQL', async () => {
      const text = await textOf([
        {
          name: 'Ask',
          url: `${server.url}/json`,
          method: 'POST',
          headers: { 'X-Api-Key': 'EXAMPLE-1' },
          body: { mode: 'raw', raw: '{"user":{"password":"EXAMPLE-2"}}' },
          test: "pm.test('x', () => pm.expect('EXAMPLE-1').to.eql('EXAMPLE-2'));",
        },
        ...[{ password: 'EXAMPLE-3' }, '{"password":"EXAMPLE-4"}'].map((variables) => ({
          name: 'Query',
          url: `${server.url}/json`,
          method: 'POST',
          body: { mode: 'graphql', graphql: { query: '{ a }', variables } },
          test: `pm.test('x', () => pm.expect(${JSON.stringify(variables)}).to.eql('y'));`,
        })),
      ]);
      assert.deepEqual(text.match(/EXAMPLE-\w+/g), null);
    });

    it('a value that its variable marks by its name alone, before any script ran', async () => {
      const text = await textOf(
        [{ name: 'Ask', url: `${server.url}/json/{{apiKey}}` }],
        environmentOf({ apiKey: 'EXAMPLE-key' }),
      );
      assert.ok(!text.includes('EXAMPLE-key'));
    });

    it('a password in a form that the collection itself holds', async () => {
      const text = await textOf(
        [
          {
            name: 'Ask',
            url: `${server.url}/json`,
            form: { client_secret: 'EXAMPLE-in-the-file' },
            test: "pm.test('x', () => pm.expect('EXAMPLE-in-the-file').to.eql('y'));",
          },
        ],
        environmentOf({}),
      );
      assert.ok(!text.includes('EXAMPLE-in-the-file'));
    });
  });

  it('gives the environment back as the scripts left it, with types and descriptions', async () => {
    const before: Environment = {
      ...environmentOf({ kept: 'a', changed: 'b', gone: 'c', password: 'EXAMPLE-1' }, ['password']),
    };
    const described: Environment = {
      ...before,
      values: [
        ...before.values.map((one) => ({ ...one, description: `The ${one.key}.` })),
        { key: 'off', value: 'stays', type: 'default', enabled: false },
      ],
    };
    const { environment } = await run(
      [
        {
          name: 'Ask',
          url: `${server.url}/json`,
          test: `${passes}
            pm.environment.set('changed', 'd');
            pm.environment.unset('gone');
            pm.environment.set('password', 'EXAMPLE-2');
            pm.environment.set('added', 'e');
            pm.environment.set('_accessToken', 'f');`,
        },
      ],
      { environment: described },
    );
    assert.deepEqual(environment.values, [
      { key: 'kept', value: 'a', type: 'default', enabled: true, description: 'The kept.' },
      { key: 'changed', value: 'd', type: 'default', enabled: true, description: 'The changed.' },
      { key: 'gone', value: '', type: 'default', enabled: true, description: 'The gone.' },
      {
        key: 'password',
        value: 'EXAMPLE-2',
        type: 'secret',
        enabled: true,
        description: 'The password.',
      },
      { key: 'off', value: 'stays', type: 'default', enabled: false },
      { key: 'added', value: 'e', type: 'default', enabled: true },
      { key: '_accessToken', value: 'f', type: 'secret', enabled: true },
    ]);
  });

  describe('with options', () => {
    it('runs only the folders asked for', async () => {
      const { result } = await run(
        [
          { name: 'One', items: [{ name: 'In one', url: `${server.url}/json`, test: passes }] },
          { name: 'Two', items: [{ name: 'In two', url: `${server.url}/json`, test: passes }] },
        ],
        { folder: ['Two'] },
      );
      assert.deepEqual(
        result.requests.map(({ name }) => name),
        ['In two'],
      );
    });

    it('refuses a folder that is not there, of which Newman runs nothing', async () => {
      await assert.rejects(run([{ name: 'One', items: [] }], { folder: ['Tow'] }), {
        name: 'Failure',
        message: 'Foreign has no folder or request "Tow"',
        exit: 'usage',
        next: 'take one of: One',
      });
    });

    it('ends at the first failure with bail, and says what it left out', async () => {
      const { result } = await run(
        [
          {
            name: 'Red',
            url: `${server.url}/json`,
            test: "pm.test('red', () => pm.expect(1).to.eql(2));",
          },
          { name: 'Never', url: `${server.url}/json`, test: passes },
        ],
        { bail: true },
      );
      assert.deepEqual(
        result.requests.map(({ name, problems }) => ({ name, problems })),
        [{ name: 'Red', problems: [] }],
      );
      assert.deepEqual(result.leftOut, [
        { name: 'Never', reason: 'the run ended at the first failure (--bail)' },
      ]);
    });

    it('counts iterations from 0', async () => {
      const { result } = await run([{ name: 'Ask', url: `${server.url}/json`, test: passes }], {
        iterationCount: 2,
      });
      assert.deepEqual(
        result.requests.map(({ iteration }) => iteration),
        [0, 1],
      );
    });

    it('refuses iteration data that cannot be read', async () => {
      await assert.rejects(
        run([{ name: 'Ask', url: `${server.url}/json`, test: passes }], {
          iterationData: '/nonexistent/rows.csv',
        }),
        { name: 'Failure', message: 'The collection could not be run', exit: 'usage' },
      );
    });

    it('stops when it is interrupted, and reports what was done', async () => {
      const interruption = new AbortController();
      const sent = server.requests.length;
      const { result } = await run(
        [
          { name: 'Done', url: `${server.url}/json`, test: passes },
          { name: 'Hanging', url: `${server.url}/hang`, test: passes },
          { name: 'Never', url: `${server.url}/json`, test: passes },
        ],
        {
          timeoutRequestMs: 20_000,
          signal: interruption.signal,
          onRequest: () => setTimeout(() => interruption.abort(), 50),
        },
      );
      assert.deepEqual(kinds(result.problems), ['interrupted']);
      assert.deepEqual(
        result.requests.map(({ name, status, skipped }) => ({ name, status, skipped })),
        [
          { name: 'Done', status: 200, skipped: false },
          { name: 'Hanging', status: undefined, skipped: false },
        ],
      );
      assert.deepEqual(result.leftOut, [
        { name: 'Never', reason: 'the run was interrupted before it' },
      ]);
      await new Promise((resolve) => setTimeout(resolve, 200));
      assert.deepEqual(server.requests.slice(sent), ['GET /json', 'GET /hang']);
    });
  });
});
