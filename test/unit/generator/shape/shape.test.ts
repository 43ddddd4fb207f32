import assert from 'node:assert/strict';
import { startEmulator } from '../../../../src/emulator/start-emulator.ts';
import { type GenerateOptions, generate } from '../../../../src/generator/generate.ts';
import type { Shape } from '../../../../src/generator/shape/shape.ts';
import { Failure } from '../../../../src/model/failure.ts';
import { runCollection } from '../../../../src/runner/run-collection.ts';

interface Part {
  readonly name: string;
  readonly item?: readonly Part[];
  readonly request?: { readonly description: string };
  readonly description?: string;
}

interface Made {
  readonly collection: Part & {
    readonly info: { readonly name: string; readonly description: string };
  };
  readonly guide: string;
  readonly paths: readonly string[];
  environment(name: string): {
    readonly name: string;
    readonly values: readonly {
      readonly key: string;
      readonly value: string;
      readonly type: string;
      readonly description: string;
    }[];
  };
}

async function made(shape: Shape, more: GenerateOptions = {}): Promise<Made> {
  const files = await generate({
    flows: ['client-credentials'],
    orgTypes: ['sandbox'],
    ...more,
    shape,
  });
  const text = (end: string): string => files.find(({ path }) => path.endsWith(end))?.text ?? '';
  return {
    collection: JSON.parse(text('collection.json')),
    guide: text('.md'),
    paths: files.map(({ path }) => path),
    environment: (name) => JSON.parse(text(`.${name}.template.postman_environment.json`)),
  };
}

const folderNames = ({ item = [] }: Part): readonly string[] => item.map(({ name }) => name);

const requestNames = (part: Part): readonly string[] =>
  part.item === undefined ? [part.name] : part.item.flatMap(requestNames);

async function refusal(shape: Shape, more: GenerateOptions = {}): Promise<string> {
  try {
    await made(shape, more);
  } catch (error) {
    assert(error instanceof Failure);
    return `${error.message}: ${error.why}`;
  }
  return 'taken';
}

describe('the shape that a person gives to the files', () => {
  it('is none unless it is given', async () => {
    const flows = ['jwt-bearer'] as const;
    assert.deepEqual(await generate({ flows, shape: {} }), await generate({ flows }));
  });

  it('names collections, environments, folders, requests and flows', async () => {
    const { collection, guide, environment } = await made({
      name: 'Acme',
      names: {
        'Client credentials': 'Robot login',
        'Get a token': '1 Token',
        'Get a token with the secret in the body': 'Token, please',
      },
    });
    assert.equal(collection.info.name, 'Acme: Robot login');
    assert.equal(environment('sandbox').name, 'Acme: Robot login (sandbox)');
    assert.deepEqual(folderNames(collection), [
      '1 Token',
      'Use the token',
      'Inspect and revoke',
      'Negative cases',
    ]);
    assert.equal(requestNames(collection)[0], 'Token, please');
    assert.match(guide, /^# Robot login$/m);
    assert.match(guide, /^### 1 Token$/m);
    assert.match(guide, /\*\*Token, please\*\*/);
    assert.doesNotMatch(guide, /\*Get a token\*|Get a token with the secret in the body/);
  });

  it('breaks no script and no case by a name: all still passes in Newman', async () => {
    const names = Object.fromEntries(
      requestNames((await made({})).collection)
        .filter((name) => !/^[A-Z]+-\d+/.test(name))
        .map((name, at) => [name, `Renamed ${at}`]),
    );
    const folders = {
      'Get a token': 'A',
      'Use the token': 'B',
      'Inspect and revoke': 'C',
      'Negative cases': 'D',
    };
    const files = await generate({
      flows: ['jwt-bearer'],
      shape: {
        names: {
          ...folders,
          ...Object.fromEntries(Object.entries(names).filter(([name]) => name in known)),
        },
      },
    });
    const emulator = await startEmulator();
    try {
      const { result } = await runCollection({
        collection: JSON.parse(files[0]?.text ?? ''),
        environment: emulator.environment(),
        name: 'jwt-bearer',
        target: 'emulator',
      });
      const assertions = result.requests.flatMap((request) => request.assertions);
      assert.deepEqual(
        assertions.filter(({ outcome }) => outcome === 'failed'),
        [],
      );
      assert.deepEqual(result.problems, []);
      assert(assertions.length > 50);
      assert(result.requests.some(({ folders: [folder] }) => folder === 'D'));
    } finally {
      await emulator.stop();
    }
  });
  /** Requests that client credentials and JWT bearer have in common. */
  const known = { 'Read the limits': 1, 'List the objects': 1, 'Query accounts': 1 };

  it('orders folders, and refuses an order in which no run can pass', async () => {
    const shape = { folders: ['Get a token', 'Use the token', 'Negative cases'] };
    assert.match(
      await refusal({ folders: ['Use the token'] }),
      /The folder Get a token comes first/,
    );
    assert.match(
      await refusal({ folders: ['Get a token', 'Inspect and revoke'] }),
      /The folder Use the token cannot stand after Inspect and revoke: the token is dead by then/,
    );
    assert.match(await refusal({ folders: ['Tokens'] }), /There is no folder "Tokens"/);
    const { collection } = await made(shape);
    assert.deepEqual(folderNames(collection), [...shape.folders, 'Inspect and revoke']);
  });

  it('has an environment for each host, with its values and no secret', async () => {
    const { paths, environment } = await made({
      hosts: {
        uat: {
          url: 'https://acme--uat.sandbox.my.salesforce.com/',
          orgType: 'sandbox',
          site: '/partners',
          variables: { version: '63.0' },
        },
      },
    });
    assert(paths.includes('client-credentials.uat.template.postman_environment.json'));
    const { name, values } = environment('uat');
    assert.equal(name, 'Salesforce OAuth: Client credentials (uat)');
    const of = (key: string) => values.find((one) => one.key === key)?.value;
    assert.deepEqual(
      [of('url'), of('site'), of('version'), of('clientSecret')],
      ['https://acme--uat.sandbox.my.salesforce.com', '/partners', '63.0', ''],
    );
  });

  it('adds variables to every environment; a secret one is empty', async () => {
    const { environment } = await made({
      variables: {
        tenant: { description: 'The tenant.', value: 't1' },
        tenantKey: { description: 'Its key.', secret: true },
      },
    });
    assert.deepEqual(environment('sandbox').values.slice(-2), [
      { key: 'tenant', value: 't1', type: 'default', enabled: true, description: 'The tenant.' },
      { key: 'tenantKey', value: '', type: 'secret', enabled: true, description: 'Its key.' },
    ]);
  });

  it('describes with templates of the person, in which ours can be used', async () => {
    const { collection, guide } = await made({
      brand: { name: 'Acme & [Co]' },
      templates: {
        collection: { file: 'c.hbs', text: 'About {{name}}: {{brand}}' },
        folder: { file: 'f.hbs', text: 'Folder {{name}}' },
        request: { file: 'r.hbs', text: '{{method}} {{url}} with {{pm "clientId"}}' },
        guide: { file: 'g.hbs', text: 'Guide of {{id}}\n{{#each requests}}{{name}}\n{{/each}}' },
      },
    });
    assert.equal(
      collection.info.description,
      'About Salesforce OAuth: Client credentials: **Acme &amp; \\[Co\\]**',
    );
    assert.equal(collection.item?.[0]?.description, 'Folder Get a token');
    assert.equal(
      collection.item?.[0]?.item?.[0]?.request?.description,
      'POST {{url}}{{site}}/services/oauth2/token with {{clientId}}',
    );
    assert.match(guide, /^Guide of client-credentials\nGet a token with the secret in the body\n/);
  });

  it('names the template and the line of a mistake in it', async () => {
    const guideWith = (text: string) => refusal({ templates: { guide: { file: 'g.hbs', text } } });
    assert.match(
      await guideWith('a\n{{titel}}'),
      /^g\.hbs:2:3 cannot be rendered: "titel" not defined$/,
    );
    assert.match(await guideWith('a\n\n{{#if id}}'), /^g\.hbs:3 cannot be rendered: /);
    assert.match(await guideWith('{{shout id}}'), /^g\.hbs.*shout/);
  });

  it('puts the brand at the head of descriptions and guides', async () => {
    const { collection, guide } = await made({
      brand: {
        name: 'Acme',
        link: 'https://acme.example',
        logo: 'https://acme.example/a.png',
        colour: '#0a6ed1',
      },
    });
    const line =
      '[![Acme](https://acme.example/a.png) <span style="color: #0a6ed1">**Acme**</span>](https://acme.example)\n';
    assert(collection.info.description.startsWith(line));
    assert(guide.startsWith(line));
  });

  it('calls the APIs that are wanted: all, one or none', async () => {
    const calls = async (apis?: GenerateOptions['apis']) => {
      const { collection, environment } = await made({}, apis === undefined ? {} : { apis });
      const names = requestNames(collection);
      return {
        salesforce: names.includes('Query accounts'),
        cpq: names.some((name) => name.startsWith('CPQ')),
        identity: names.includes('Ask the identity URL'),
        cpqUrl: environment('sandbox').values.some(({ key }) => key === 'cpqUrl'),
      };
    };
    assert.deepEqual(await calls(), { salesforce: true, cpq: true, identity: true, cpqUrl: true });
    assert.deepEqual(await calls(['salesforce']), {
      salesforce: true,
      cpq: false,
      identity: true,
      cpqUrl: false,
    });
    assert.deepEqual(await calls(['cpq']), {
      salesforce: false,
      cpq: true,
      identity: true,
      cpqUrl: true,
    });
    assert.deepEqual(await calls([]), {
      salesforce: false,
      cpq: false,
      identity: true,
      cpqUrl: false,
    });
  });

  const refused: readonly (readonly [string, Shape, RegExp])[] = [
    ['a name for nothing', { names: { Nothing: 'x' } }, /Nothing is called "Nothing"/],
    [
      'one name for two',
      { names: { 'Query accounts': 'Read the limits' } },
      /Two things would be called "Read the limits"/,
    ],
    [
      'a name that marks what is kept',
      { names: { 'Get a token': 'Ours' } },
      /what begins with Ours is never generated/,
    ],
    [
      'a variable of ours',
      { variables: { url: { description: 'x' } } },
      /it is one of ours already/,
    ],
    ['a host over http', { hosts: { uat: { url: 'http://acme.example' } } }, /is no https URL/],
    [
      'a secret of a host',
      { hosts: { uat: { url: 'https://a.example', variables: { clientSecret: 'x' } } } },
      /clientSecret of the host uat is a secret/,
    ],
    [
      'a host called as an org type',
      { hosts: { sandbox: { url: 'https://a.example' } } },
      /cannot be called so/,
    ],
  ];
  for (const [what, shape, message] of refused)
    it(`is refused with ${what}`, async () => assert.match(await refusal(shape), message));
});
