import assert from 'node:assert/strict';
import { type AnsweringServer, startAnsweringServer } from '../answering-server.ts';
import { environmentOf, type ForeignRequest } from '../foreign-collection.ts';
import { runForeign } from '../run-foreign.ts';

describe('runCollection', () => {
  let server: AnsweringServer;
  before(async () => {
    server = await startAnsweringServer();
  });
  after(() => server.stop());

  describe('leaks nothing:', () => {
    const secret = 'Pa55-w0rd+with/signs';

    async function textOf(
      items: readonly ForeignRequest[],
      environment = environmentOf({ password: secret }, ['password']),
    ) {
      const told: string[] = [];
      const { result } = await runForeign(items, {
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

    for (const [where, url, values] of [
      ['the URL of a request', 'http://svc:EXAMPLE-Hunter2@127.0.0.1:9/x', {}],
      ['a URL without a scheme', 'svc:EXAMPLE-Hunter2@127.0.0.1:9/x', {}],
      ['a URL of the environment', '{{url}}/x', { url: 'http://svc:EXAMPLE-Hunter2@127.0.0.1:9' }],
    ] as const)
      it(`the password in ${where}, though it says that it is synthetic`, async () => {
        const text = await textOf(
          [{ name: `Ask ${url}`, url, before: `console.log('${url}', 'EXAMPLE-Hunter2');` }],
          environmentOf(values),
        );
        assert.ok(!text.includes('Hunter2'), text);
        assert.match(text, /«urlPassword sha256:[0-9a-f]{6}»/);
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
});
