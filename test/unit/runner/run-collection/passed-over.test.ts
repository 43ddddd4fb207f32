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
    it('a collection without assertions has tested nothing', async () => {
      const { result } = await runForeign([{ name: 'Ask', url: `${server.url}/json` }]);
      assert.deepEqual(kindsOf(result.problems), ['nothing-tested']);
      assert.equal(result.problems[0]?.message, 'No assertion was made');
    });

    it('skipped assertions are no assertions', async () => {
      const { result } = await runForeign([
        { name: 'Ask', url: `${server.url}/json`, test: "pm.test.skip('later');" },
      ]);
      assert.deepEqual(kindsOf(result.problems), ['nothing-tested']);
    });

    it('an empty collection has no requests', async () => {
      const { result } = await runForeign([]);
      assert.deepEqual(kindsOf(result.problems), ['no-requests']);
    });

    it('a skipped request is reported as skipped', async () => {
      const { result } = await runForeign([
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
      const { result } = await runForeign([
        { name: 'Skip', url: `${server.url}/json`, before: 'pm.execution.skipRequest();' },
      ]);
      assert.equal(result.problems[0]?.message, 'Every request was skipped by its own script');
    });

    it('a variable without a value is named with the place where it was sent', async () => {
      const { result } = await runForeign([
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
      const { result } = await runForeign([
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
        result.requests.map(({ problems }) => kindsOf(problems)),
        [[], [], [], [], ['unresolved-variable']],
      );
    });

    it('a request without its file, in a body or a form, is seen', async () => {
      const sends = { url: `${server.url}/json`, method: 'POST' };
      const missing = { mode: 'file', file: { src: './nowhere.bin' } };
      const formdata = [{ key: 'f', type: 'file', src: '/etc/hostname' }];
      const warns = "console.warn('Binary file load error: says a script');";
      const { result } = await runForeign([
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
      const { result } = await runForeign([
        { name: 'Ask', url: '{{instanceUrl}}/json', test: passes },
      ]);
      assert.deepEqual(
        only(result.requests)
          .problems.filter(({ kind }) => kind === 'unresolved-variable')
          .map(({ message }) => message),
        ['{{instanceUrl}} has no value, so its own name was sent in the URL'],
      );
    });
  });
});
