import assert from 'node:assert/strict';
import { resolveHost } from '../../../../src/emulator/hosts/host.ts';

const rows: readonly (readonly [
  string,
  string,
  [string, string | undefined, string, string, string],
])[] = [
  ['127.0.0.1:80', '/id/keys', ['my-domain', undefined, 'http://127.0.0.1:80', '', '/id/keys']],
  [
    'localhost:1',
    '/login/services',
    ['login', undefined, 'http://localhost:1', '/login', '/services'],
  ],
  ['[::1]:1', '/test', ['test', undefined, 'http://[::1]:1', '/test', '/']],
  ['127.0.0.1', '/loginx/a', ['my-domain', undefined, 'http://127.0.0.1', '', '/loginx/a']],
  [
    '127.0.0.1',
    '//services//data',
    ['my-domain', undefined, 'http://127.0.0.1', '', '/services/data'],
  ],
  ['127.0.0.1', '/org/acme', ['my-domain', 'acme', 'http://127.0.0.1/org/acme', '', '/']],
  ['127.0.0.1', '/org/acme/site/id', ['site', 'acme', 'http://127.0.0.1/org/acme', '/site', '/id']],
];

describe('resolveHost', () => {
  for (const [host, path, [kind, orgName, base, suffix, rest]] of rows) {
    it(`reads ${host}${path}`, () => {
      const expected = { kind, orgName, base, asked: base + suffix, path: rest };
      assert.deepEqual(resolveHost(host, path), expected);
    });
  }

  it('knows the hosts of Salesforce by name, and the org in it', () => {
    const kinds = [
      'login.salesforce.com',
      'TEST.salesforce.com',
      'acme.my.salesforce.com',
      'acme--uat.sandbox.my.salesforce.com:8080',
      'acme-dev-ed.develop.my.salesforce.com',
      'acme.my.site.com',
      'acme.lightning.force.com',
      'acme.my.salesforce-setup.com',
    ].map((host) => {
      const { kind, orgName, base } = resolveHost(host, '/') ?? {};
      return [kind, orgName, base];
    });
    assert.deepEqual(kinds, [
      ['login', undefined, 'http://emulator.my.salesforce.com'],
      ['test', undefined, 'http://emulator.my.salesforce.com'],
      ['my-domain', 'acme', 'http://acme.my.salesforce.com'],
      ['my-domain', 'acme', 'http://acme--uat.sandbox.my.salesforce.com:8080'],
      ['my-domain', 'acme', 'http://acme-dev-ed.develop.my.salesforce.com'],
      ['site', 'acme', 'http://acme.my.salesforce.com'],
      ['lightning', 'acme', 'http://acme.my.salesforce.com'],
      ['lightning', 'acme', 'http://acme.my.salesforce.com'],
    ]);
  });

  it('knows no other host', () => {
    const foreign = [
      'attacker.example',
      'salesforce.com',
      'login.salesforce.com.attacker.example',
      'attacker.example:127.0.0.1',
      '127.0.0.1.attacker.example',
      '10.0.0.1',
      '',
    ];
    assert.deepEqual(
      foreign.map((host) => resolveHost(host, '/')),
      foreign.map(() => undefined),
    );
  });
});
