import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { Environment } from '../../../src/model/environment.ts';
import { Failure } from '../../../src/model/failure.ts';
import { variableNames } from '../../../src/model/variables.ts';
import { languages } from '../../../src/support/letters/languages.ts';
import { type Share, type ShareOptions, share } from '../../../src/support/share.ts';
import { environmentWith, filledIn } from './environment-with.ts';

const shared = (
  values: Readonly<Record<string, string>> = filledIn,
  options: Partial<ShareOptions> = {},
): Promise<Share> =>
  share({
    environment: environmentWith(values),
    customer: 'Acme Ltd',
    flow: 'client-credentials',
    language: 'en',
    ...options,
  });

function textsIn({ zip }: Share): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(zip.bytes)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

const environmentFile = 'client-credentials.production.template.postman_environment.json';

function environmentOf(made: Share): Environment {
  return JSON.parse(textsIn(made)[environmentFile] ?? '');
}

const refused = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
    return undefined;
  } catch (error) {
    assert.ok(error instanceof Failure);
    return [error.exit, error.message];
  }
};

describe('share', () => {
  it('gives letter, collection, empty environment and guide in one archive', async () => {
    const made = await shared();
    assert.equal(made.zip.path, 'client-credentials-acme-ltd.zip');
    assert.deepEqual(Object.keys(textsIn(made)), [
      'letter.md',
      'letter.html',
      'client-credentials.postman_collection.json',
      environmentFile,
      'client-credentials.md',
    ]);
    assert.deepEqual(made.emptied, ['url', 'clientId', 'clientSecret']);
    const values = new Map(environmentOf(made).values.map(({ key, value }) => [key, value]));
    assert.equal(values.get('url'), 'https://MyDomainName.my.salesforce.com');
    assert.equal(values.get('clientId'), '');
    assert.equal(values.get('clientSecret'), '');
  });

  it('gives the same bytes for the same input', async () => {
    const [one, other] = await Promise.all([shared(), shared()]);
    assert.deepEqual(one.zip.bytes, other.zip.bytes);
  });

  it('keeps what it is told to keep, and the letter says so', async () => {
    const made = await shared({ ...filledIn, mine: 'a value' }, { keep: ['url', 'mine'] });
    const { values } = environmentOf(made);
    assert.equal(values.find(({ key }) => key === 'url')?.value, filledIn.url);
    assert.equal(values.find(({ key }) => key === 'mine')?.value, 'a value');
    assert.deepEqual(made.kept, ['url', 'mine']);
    assert.match(
      made.letters[0]?.text ?? '',
      /- url: https:\/\/acme\.my\.salesforce\.com\n- mine: a value/,
    );
    assert.ok(!/\| `url`/.test(made.letters[0]?.text ?? ''), 'nobody has to fill it in');
  });

  it('keeps the URL of an org also where a script has written it into a variable of its own', async () => {
    const { url } = filledIn;
    for (const kept of [url, `${url}/`]) {
      const made = await shared({ ...filledIn, url: kept, _endpoint: url }, { keep: ['url'] });
      assert.deepEqual(made.kept, ['url']);
    }
  });

  const unkept: Readonly<Record<string, string>> = {
    clientSecret: 'EXAMPLE_consumer_secret_0001',
    _accessToken: 'EXAMPLE_token_0001',
    username: 'somebody@acme.example',
    contactPerson: 'write to somebody@acme.example',
    owner: '005EXAMPLE00001',
    proxy: 'http://user:EXAMPLE_password@proxy.example',
  };
  for (const [name, value] of Object.entries(unkept))
    it(`never keeps ${name}`, async () => {
      assert.deepEqual(await refused(shared({ ...filledIn, [name]: value }, { keep: [name] })), [
        'usage',
        `${name} cannot be kept`,
      ]);
    });

  it('ends with 6 where a secret hides in what is kept', async () => {
    const secret = filledIn.clientSecret;
    for (const hidden of [secret, Buffer.from(`id:${secret}`).toString('base64'), escape(secret)]) {
      const outcome = await refused(shared({ ...filledIn, remark: hidden }, { keep: ['remark'] }));
      assert.match(
        String(outcome),
        /^secretLeaked,«clientSecret sha256:[0-9a-f]{6}» would stand in/,
      );
    }
  });

  it('ends with 6 where the name of the customer is a secret', async () => {
    assert.match(
      String(await refused(shared(filledIn, { customer: filledIn.clientSecret }))),
      /^secretLeaked,/,
    );
  });

  it('is not put off by a password that is a common word', async () => {
    const made = await shared({ ...filledIn, password: 'password', username: 'production' });
    assert.equal(made.flow, 'client-credentials');
  });

  it('asks for the flow where the environment is for several', async () => {
    const values = Object.fromEntries(variableNames.map((name) => [name, `EXAMPLE_${name}`]));
    const environment = environmentWith(values);
    assert.deepEqual(await refused(share({ environment, customer: 'A', language: 'en' })), [
      'usage',
      'The environment does not tell which flow it is for',
    ]);
  });

  it('makes the environment for the kind of org', async () => {
    const made = await shared({ ...filledIn, url: 'https://acme--dev.sandbox.my.salesforce.com' });
    assert.ok('client-credentials.sandbox.template.postman_environment.json' in textsIn(made));
  });

  it('takes nothing in a name for markup', async () => {
    const customer = '<script>alert(1)</script> & "Söhne" [x](http://evil.example) *y* `z`';
    const { letters } = await shared(
      { ...filledIn, mine: '<img src=x>' },
      { customer, keep: ['mine'] },
    );
    const [markdown = '', html = ''] = letters.map(({ text }) => text);
    assert.ok(!/<script|<img/.test(html));
    assert.match(html, /&lt;script&gt;alert\(1\)&lt;\/script&gt; &amp; &quot;Söhne&quot;/);
    assert.match(
      markdown,
      /\\<script>alert\(1\)\\<\/script> & "Söhne" \\\[x\\\]\(.*\\\*y\\\* \\`z\\`/,
    );
  });

  for (const language of languages)
    it(`writes a whole letter for every flow in ${language}`, async () => {
      for (const flow of [
        'client-credentials',
        'jwt-bearer',
        'asset-token',
        'authorization-code',
        'username-password',
      ] as const) {
        const { letters } = await shared(filledIn, { flow, language });
        const page = letters.find(({ path }) => path.endsWith('.html'))?.text ?? '';
        assert.ok(!/`|&#x60;/.test(page), 'a page reads no Markdown');
        for (const { text } of letters) {
          assert.ok(text.includes('Acme Ltd'));
          // A vault is named as Postman writes it; anything else in braces was not filled in.
          assert.ok(!/undefined|\[object|\{\{(?!vault:NAME\}\})/.test(text));
          assert.ok(!/(?:src|href)="(?!data:,")/.test(text), 'nothing is loaded from elsewhere');
        }
      }
    });
});
