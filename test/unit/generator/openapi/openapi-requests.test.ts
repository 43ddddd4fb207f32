import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { startEmulator } from '../../../../src/emulator/start-emulator.ts';
import { generate } from '../../../../src/generator/generate.ts';
import { runCollection } from '../../../../src/runner/run-collection.ts';
import {
  collectionWith,
  folderOf,
  named,
  orders,
  type Part,
  requestsIn,
  withPaths,
} from './openapi-collection.ts';

const get = (summary: string) =>
  `{ get: { summary: "${summary}", responses: { "200": { description: ok } } } }`;

describe('the requests of an OpenAPI document', () => {
  it('are a folder behind the use of the token, and before its end', async () => {
    const collection = await collectionWith([orders]);
    assert.deepEqual(
      collection.item?.map(({ name }) => name),
      ['Get a token', 'Use the token', 'Orders', 'Inspect and revoke', 'Negative cases'],
    );
    assert.deepEqual(
      requestsIn(folderOf(collection, 'Orders')).map(({ name }) => name),
      ['Find accounts', 'create Account', 'Read the limits (GET /limits)'],
    );
  });

  it('take token, base URL and version of the flow, and keep the examples of the document', async () => {
    const { request } = named(await collectionWith([orders]), 'create Account');
    assert.deepEqual(request, {
      auth: {
        type: 'bearer',
        bearer: [{ key: 'token', value: '{{_accessToken}}', type: 'string' }],
      },
      method: 'POST',
      header: [
        { key: 'Content-Type', value: 'application/json' },
        { key: 'Accept', value: 'application/json' },
      ],
      body: {
        mode: 'raw',
        raw: '{\n  "Name": "EXAMPLE Account"\n}',
        options: { raw: { language: 'json' } },
      },
      url: {
        raw: '{{_endpoint}}/services/data/v{{version}}/sobjects/:object',
        host: ['{{_endpoint}}'],
        path: ['services', 'data', 'v{{version}}', 'sobjects', ':object'],
        variable: [
          { key: 'object', value: 'Account', description: '(Required) Name of the object.' },
        ],
      },
      description: '',
    });
  });

  it('have no secret of the document in them: the parameter is there, unticked and empty', async () => {
    const collection = await collectionWith([orders]);
    const { request } = named(collection, 'Read the limits (GET /limits)');
    assert.deepEqual(request?.header, [
      {
        key: 'X-Api-Key',
        value: '',
        description: 'A secret: tick it, and take the value from a secret variable.',
        disabled: true,
      },
      { key: 'Accept', value: 'application/json' },
    ]);
    assert.doesNotMatch(JSON.stringify(collection), /EXAMPLE-KEY/);
  });

  it('show no password and no token that an example has', async () => {
    const token = `00D8d0000004abc!AQE${'x9Zq'.repeat(12)}`;
    const body = `{ application/json: { schema: { type: object }, example: { password: "correct-horse-battery", note: "Bearer ${token}" } } }`;
    const collection = await collectionWith([
      withPaths(
        `  /a: { post: { requestBody: { content: ${body} }, responses: { "200": { description: ok } } } }`,
      ),
    ]);
    const text = JSON.stringify(folderOf(collection, 'Small'));
    assert.doesNotMatch(text, /correct-horse|x9Zq/);
    assert.match(text, /password/);
  });

  it('are the same to the byte every time, made-up examples and ids included', async () => {
    const one = await generate({ openApi: [orders] });
    assert.deepEqual(await generate({ openApi: [orders] }), one);
    const folder = folderOf(await collectionWith([orders]), 'Orders');
    assert.equal(folder.id, '23003d4d-1eed-5942-9610-701d38bc8b26');
    const limits = named(folder, 'Read the limits (GET /limits)').response?.[0];
    assert.deepEqual(JSON.parse(limits?.body ?? ''), {
      DailyApiRequests: { Max: 1, Remaining: 5 },
    });
  });

  it('never have a name that is there already, nor one twice', async () => {
    const twice = withPaths(
      `  /a: ${get('Read it')}\n  /b: ${get('Read it')}\n  /c: ${get('Read the limits')}`,
    );
    const names = requestsIn(await collectionWith([twice])).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(
      names.filter((name) => /^Read (it|the limits)/.test(name)),
      ['Read the limits', 'Read it', 'Read it (GET /b)', 'Read the limits (GET /c)'],
    );
  });

  it('stand once in the collection of all flows, with the rest of what is done with a token', async () => {
    const files = await generate({ openApi: [orders] });
    const all = JSON.parse(
      files.find(({ path }) => path.startsWith('salesforce-oauth.post'))?.text ?? '',
    );
    const names = requestsIn(all).map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(all.item.map(({ name }: Part) => name).slice(-3), [
      'Use the token',
      'Orders',
      'Inspect and revoke',
    ]);
    assert(names.includes('Find accounts'));
  });

  it('test that they succeed, and that the body is JSON where the document says so', async () => {
    const collection = await collectionWith([
      withPaths(
        `  /a: ${get('Text')}\n  /b: { get: { summary: Json, responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: integer } } } } } } } }`,
      ),
    ]);
    const testsOf = (name: string): readonly string[] =>
      (named(collection, name).event ?? [])
        .flatMap(({ script }) => script.exec)
        .flatMap((line) => /pm\.test\('(.*?)'/.exec(line)?.[1] ?? []);
    assert.deepEqual(testsOf('Text'), ['the answer is a success (2xx)']);
    assert.deepEqual(testsOf('Json'), ['the answer is a success (2xx)', 'the body is JSON']);
  });

  describe('go', () => {
    const urlWith = async (servers: string, wanted?: 'salesforce' | 'cpq' | 'document') => {
      const document = withPaths(
        `  /a: ${get('A')}`,
        servers === '' ? '' : `servers: [{ url: "${servers}" }]`,
      );
      const { item, variable } = await collectionWith([
        { ...document, ...(wanted === undefined ? {} : { server: wanted }) },
      ]);
      const { request } = named({ item, name: '', id: '' } as Part, 'A');
      return {
        url: request?.url.raw,
        variable,
        token: JSON.stringify(request?.auth).match(/\{\{(\w+)/)?.[1],
      };
    };
    it('to the org of the token, without a server and with one of Salesforce', async () => {
      const org = { variable: undefined, token: '_accessToken' };
      assert.deepEqual(await urlWith(''), { ...org, url: '{{_endpoint}}/a' });
      assert.deepEqual(await urlWith('/services/apexrest'), {
        ...org,
        url: '{{_endpoint}}/services/apexrest/a',
      });
      assert.deepEqual(await urlWith('https://x.my.site.com/partners/'), {
        ...org,
        url: '{{_endpoint}}/partners/a',
      });
    });
    it('to the CPQ tenant with the token that it takes', async () => {
      assert.deepEqual(await urlWith('https://t.eu.logik.io/api'), {
        url: '{{cpqUrl}}/api/a',
        variable: undefined,
        token: '_jwtAccessToken',
      });
    });
    it('to another server by a variable of the collection', async () => {
      assert.deepEqual(await urlWith('https://api.example.com/v1'), {
        url: '{{smallUrl}}/a',
        variable: [{ key: 'smallUrl', value: 'https://api.example.com/v1', type: 'string' }],
        token: '_accessToken',
      });
    });
    it('where they are told to', async () => {
      assert.equal(
        (await urlWith('https://api.example.com/v1', 'salesforce')).url,
        '{{_endpoint}}/v1/a',
      );
    });
  });

  it('satisfy the official schema of v2.1.0, where it is at hand', async () => {
    const schema = new URL(
      '../../../../../shared/schemas/collection.v2.1.0.draft-07.json',
      import.meta.url,
    );
    if (!existsSync(schema)) return;
    const validate = new Ajv.Ajv({ strict: false, logger: false }).compile(
      JSON.parse(readFileSync(schema, 'utf8')),
    );
    const forms =
      withPaths(`  /form: { post: { requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string }, n: { type: integer } } } } } }, responses: { "200": { description: ok } } } }
  /file: { post: { requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string }, f: { type: string, format: binary } } } } } }, responses: { default: { description: any } } } }
  /xml: { put: { requestBody: { content: { application/xml: { schema: { type: object, properties: { a: { type: string } } } } } }, responses: { "2XX": { description: ok, headers: { X-Rate: { schema: { type: integer } } } } } } }`);
    const collection = await collectionWith([orders, forms]);
    validate(collection);
    assert.equal(validate.errors, null);
    assert.deepEqual(await collectionWith([orders, forms]), collection);
  });

  it('succeed in Newman with a token of the flow, each with an assertion', async () => {
    const emulator = await startEmulator();
    try {
      const collection = await collectionWith([orders], { apis: [] });
      const { result } = await runCollection({
        collection: {
          ...collection,
          item: collection.item?.filter(({ name }) => ['Get a token', 'Orders'].includes(name)),
        },
        environment: emulator.environment(),
        name: 'orders',
        target: 'emulator',
      });
      const own = result.requests.filter(({ folders }) => folders[0] === 'Orders');
      assert.deepEqual(
        own.map(({ name, status, assertions, problems }) => ({
          name,
          status,
          passed: assertions.filter(({ outcome }) => outcome === 'passed').length,
          of: assertions.length,
          problems,
        })),
        [
          { name: 'Find accounts', status: 200, passed: 2, of: 2, problems: [] },
          { name: 'create Account', status: 201, passed: 2, of: 2, problems: [] },
          { name: 'Read the limits', status: 200, passed: 2, of: 2, problems: [] },
        ],
      );
      assert.deepEqual(result.problems, []);
    } finally {
      await emulator.stop();
    }
  });
});
