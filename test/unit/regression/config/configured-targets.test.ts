import assert from 'node:assert/strict';
import { Failure } from '../../../../src/model/failure.ts';
import type { Configuration } from '../../../../src/regression/config/configuration.ts';
import {
  type ConfigurationSources,
  configuredTargets,
} from '../../../../src/regression/config/configured-targets.ts';

const files: Readonly<Record<string, string>> = {
  'acme.json': JSON.stringify({
    id: 'e-1',
    name: 'Acme',
    values: [
      { key: 'url', value: 'https://acme.my.salesforce.com', enabled: true },
      { key: 'clientSecret', value: '', type: 'secret', enabled: true, description: 'Secret.' },
    ],
  }),
  'acme.pem': 'EXAMPLE KEY\nof two lines\n',
  'broken.json': '{ "clientSecret": "EXAMPLE-hidden',
  'empty.txt': '\n',
};

const sources: ConfigurationSources = {
  readFile: (path) => files[path] ?? assert.fail(`reads ${path}`),
  variables: { ACME_SECRET: 'EXAMPLE-of-acme', EMPTY: '' },
  readStdin: () => '{ "acme": "EXAMPLE-from-stdin" }',
};

function failureOf(configuration: Configuration, more: Partial<ConfigurationSources> = {}): string {
  try {
    configuredTargets(configuration, { ...sources, ...more });
  } catch (error) {
    assert(error instanceof Failure);
    assert.equal(error.exit, 'usage');
    return `${error.message}: ${error.why}`;
  }
  return 'none';
}

describe('configuredTargets', () => {
  it('lays variables and secrets over the environment, in the order of the file', () => {
    const targets = configuredTargets(
      {
        orgs: {
          acme: {
            environment: 'acme.json',
            variables: { url: 'https://acme--dev.sandbox.my.salesforce.com', extra: 'x' },
            secrets: {
              clientSecret: { env: 'ACME_SECRET' },
              privateKey: { file: 'acme.pem' },
              password: { stdin: 'acme' },
            },
          },
          bare: {},
        },
      },
      sources,
    );
    assert.deepEqual(targets, [
      {
        name: 'acme',
        environment: {
          id: 'e-1',
          name: 'Acme',
          values: [
            {
              key: 'url',
              value: 'https://acme--dev.sandbox.my.salesforce.com',
              type: 'default',
              enabled: true,
            },
            {
              key: 'clientSecret',
              value: 'EXAMPLE-of-acme',
              type: 'secret',
              enabled: true,
              description: 'Secret.',
            },
            { key: 'extra', value: 'x', type: 'default', enabled: true },
            {
              key: 'privateKey',
              value: 'EXAMPLE KEY\nof two lines',
              type: 'secret',
              enabled: true,
            },
            { key: 'password', value: 'EXAMPLE-from-stdin', type: 'secret', enabled: true },
          ],
          _postman_variable_scope: 'environment',
        },
      },
      {
        name: 'bare',
        environment: { id: '', name: 'bare', values: [], _postman_variable_scope: 'environment' },
      },
    ]);
  });

  it('types what the environment left untyped as secret when it is filled from a source', () => {
    const [target] = configuredTargets(
      { orgs: { acme: { environment: 'acme.json', secrets: { url: { env: 'ACME_SECRET' } } } } },
      sources,
    );
    assert.equal(target?.environment.values[0]?.type, 'secret');
  });

  it('reads standard input once, and only when a secret comes from there', () => {
    let read = 0;
    const readStdin = () => {
      read += 1;
      return sources.readStdin();
    };
    configuredTargets({ orgs: { a: {} } }, { ...sources, readStdin });
    assert.equal(read, 0);
    const secrets = { password: { stdin: 'acme' }, secretToken: { stdin: 'acme' } };
    configuredTargets({ orgs: { a: { secrets }, b: { secrets } } }, { ...sources, readStdin });
    assert.equal(read, 1);
  });

  const empty: readonly (readonly [string, Record<string, string>, string])[] = [
    [
      'a variable that is not set',
      { env: 'NOT_SET' },
      'the process environment has no NOT_SET, or an empty one',
    ],
    [
      'an empty variable',
      { env: 'EMPTY' },
      'the process environment has no EMPTY, or an empty one',
    ],
    ['an empty file', { file: 'empty.txt' }, 'the file empty.txt is empty'],
    [
      'a member that standard input lacks',
      { stdin: 'globex' },
      'the JSON object on standard input has no text under globex',
    ],
  ];
  for (const [what, source, why] of empty)
    it(`refuses to go on with ${what}`, () => {
      assert.equal(
        failureOf({ orgs: { a: { secrets: { password: source } } } }),
        `orgs.a.secrets.password has no value: ${why}`,
      );
    });

  it('says which text is no JSON, without showing it', () => {
    const broken = { orgs: { a: { environment: 'broken.json' } } };
    assert.equal(failureOf(broken), 'broken.json is no JSON: it could not be parsed');
    const secrets = { orgs: { a: { secrets: { password: { stdin: 'acme' } } } } };
    assert.equal(
      failureOf(secrets, { readStdin: () => 'EXAMPLE-hidden' }),
      'standard input is no JSON: it could not be parsed',
    );
  });

  it('says which text is empty', () => {
    const secrets = { orgs: { a: { secrets: { password: { stdin: 'acme' } } } } };
    assert.equal(
      failureOf(secrets, { readStdin: () => '\n' }),
      'standard input is empty: the configuration takes values from there',
    );
  });
});
