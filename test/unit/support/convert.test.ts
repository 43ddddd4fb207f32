import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment, valuesByKey } from '../../../src/model/environment.ts';
import { Failure } from '../../../src/model/failure.ts';
import { variableNames } from '../../../src/model/variables.ts';
import { readSource } from '../../../src/support/convert/read-source.ts';
import { writeDotenv } from '../../../src/support/convert/write-dotenv.ts';
import { convert } from '../../../src/support/convert.ts';
import { environmentWith, filledIn } from './environment-with.ts';

const file = 'given';
const readFile = (path: string): string => {
  if (path === '/keys/server.key') return '-----BEGIN PRIVATE KEY-----\nEXAMPLE\n';
  throw new Error(path);
};

function read(text: string) {
  const { format, values, lost } = readSource({ text, file, readFile });
  return { format, values: Object.fromEntries(values), lost };
}

function failure(text: string, to: 'postman' | 'sfdx-url' = 'postman'): Failure {
  try {
    convert({ text, file, to, name: 'converted', readFile });
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('convert', () => {
  it('reads the five settings of source document 001', () => {
    const settings = {
      Username: 'me@example.com',
      ClientId: 'EXAMPLE_key',
      PrivateKey: '-----BEGIN PRIVATE KEY-----\nEXAMPLE\n-----END PRIVATE KEY-----\n',
      InstanceUrl: 'https://acme.my.salesforce.com',
      InstanceAPIVersion: '64.0',
    };
    assert.deepEqual(read(JSON.stringify(settings)), {
      format: 'settings',
      values: {
        username: 'me@example.com',
        clientId: 'EXAMPLE_key',
        privateKey: settings.PrivateKey,
        url: 'https://acme.my.salesforce.com',
        version: '64.0',
      },
      lost: [],
    });
  });

  it('reads a .env file with export, comments, quotes, escapes and a PEM over several lines', () => {
    const text = [
      '# a comment',
      'export SF_CLIENT_ID=EXAMPLE_key # the app',
      "SF_USERNAME='me@example.com'",
      'SF_PRIVATE_KEY="-----BEGIN PRIVATE KEY-----',
      'EXAMPLE',
      '-----END PRIVATE KEY-----"',
      'CLIENT_SECRET="a\\"b\\\\c\\nd"',
      '',
    ].join('\r\n');
    assert.deepEqual(read(text), {
      format: 'dotenv',
      values: {
        clientId: 'EXAMPLE_key',
        username: 'me@example.com',
        privateKey: '-----BEGIN PRIVATE KEY-----\r\nEXAMPLE\r\n-----END PRIVATE KEY-----',
        clientSecret: 'a"b\\c\nd',
      },
      lost: [],
    });
  });

  it('reads sf org display --json, and says what the Salesforce CLI has left out', () => {
    const result = {
      id: '00D000000000001AAA',
      apiVersion: '64.0',
      accessToken: "[REDACTED] Use 'sf org auth show-access-token' to view",
      instanceUrl: 'https://acme.my.salesforce.com',
      username: 'me@example.com',
      clientId: 'PlatformCLI',
      connectedStatus: 'Connected',
      sfdxAuthUrl: 'force://PlatformCLI::EXAMPLErefresh@acme.my.salesforce.com',
    };
    assert.deepEqual(read(JSON.stringify({ status: 0, result })), {
      format: 'sf-org-display',
      values: {
        clientId: 'PlatformCLI',
        _refreshToken: 'EXAMPLErefresh',
        url: 'https://acme.my.salesforce.com',
        _orgId: '00D000000000001AAA',
        version: '64.0',
        username: 'me@example.com',
      },
      lost: [
        {
          field: 'accessToken',
          why: 'the Salesforce CLI leaves it out here: sf org auth show-access-token and sf org auth show-sfdx-auth-url show it',
        },
        { field: 'connectedStatus', why: 'no variable holds it' },
      ],
    });
  });

  it('reads each of them behind a byte order mark, too', () => {
    const org = {
      instanceUrl: 'https://acme.my.salesforce.com',
      clientId: 'EXAMPLE_key',
      accessToken: 'EXAMPLE_token',
    };
    const texts = [
      JSON.stringify({ status: 0, result: { ...org, username: 'me@example.com' } }),
      JSON.stringify({ ...org, username: 'me@example.com', privateKey: '/keys/server.key' }),
      JSON.stringify({ ClientId: 'EXAMPLE_key', InstanceUrl: org.instanceUrl }),
      'SF_CLIENT_ID=EXAMPLE_key\n',
    ];
    assert.deepEqual(
      texts.map((text) => read(`\uFEFF${text}`)),
      texts.map(read),
    );
    assert.deepEqual(
      texts.map((text) => read(text).format),
      ['sf-org-display', 'sfdx-auth', 'settings', 'dotenv'],
    );
  });

  it('reads an auth file: the key from its path, and what is encrypted is named as such', () => {
    const members = {
      accessToken: `${'0123456789ab'.repeat(4)}:${'0123456789abcdef'.repeat(2)}`,
      instanceUrl: 'https://acme.my.salesforce.com',
      loginUrl: 'https://login.salesforce.com',
      clientId: 'EXAMPLE_key',
      privateKey: '/keys/server.key',
      username: 'me@example.com',
    };
    assert.deepEqual(read(JSON.stringify(members)), {
      format: 'sfdx-auth',
      values: {
        url: 'https://acme.my.salesforce.com',
        jwtAudience: 'https://login.salesforce.com',
        clientId: 'EXAMPLE_key',
        privateKey: '-----BEGIN PRIVATE KEY-----\nEXAMPLE\n',
        username: 'me@example.com',
      },
      lost: [
        {
          field: 'accessToken',
          why: 'it is encrypted by the Salesforce CLI, with a key that stays in the keychain of that machine: sf org auth show-access-token and sf org auth show-sfdx-auth-url decrypt it',
        },
      ],
    });
    assert.deepEqual(read(JSON.stringify({ ...members, privateKey: 'gone.key' })).lost.at(-1), {
      field: 'privateKey',
      why: 'it is the path "gone.key", which cannot be read from here',
    });
  });

  it('names what the target has no place for, and what it needs and has not', () => {
    const text = JSON.stringify(environmentWith(filledIn));
    const made = convert({ text, file, to: 'settings', name: 'converted', readFile });
    assert.deepEqual(made.held, ['url', 'version', 'clientId']);
    assert.deepEqual(made.lost, [
      { field: 'clientSecret', why: 'the five settings have no place for it' },
      { field: 'username', why: 'the source does not give it' },
      { field: 'privateKey', why: 'the source does not give it' },
    ]);
    assert.equal(made.secret, false);
  });

  it('adds what a template has, so that a run finds every variable, to all but an environment', () => {
    const values = { Username: 'me@example.com', ClientId: 'EXAMPLE_key' };
    const made = convert({
      text: JSON.stringify(values),
      file,
      to: 'postman',
      name: 'acme',
      readFile,
    });
    const environment: Environment = JSON.parse(made.text ?? '');
    const keys = environment.values.map(({ key }) => key);
    assert.deepEqual(keys.slice(0, 2), ['username', 'clientId']);
    assert.deepEqual([...keys].sort(), [...variableNames].sort());
    assert.equal(valuesByKey(environment).get('redirectUrl'), 'http://localhost/');
    assert.equal(environment.name, 'acme');
    const text = JSON.stringify(environmentWith(values));
    assert.deepEqual(convert({ text, file, to: 'postman', name: 'acme', readFile }).added, []);
  });

  it('gives GitLab what it cannot mask as a file, under the name that grantsmith run takes a path by', () => {
    const values = { clientSecret: 'EXAMPLE_secret', privateKey: 'two\nlines', password: 'short' };
    const text = JSON.stringify(environmentWith({ ...values, _accessToken: 'EXAMPLE' }));
    const made = convert({ text, file, to: 'gitlab', name: 'converted', readFile });
    assert.deepEqual(
      made.ciValues.map(({ command }) => command),
      [
        'glab variable set GRANTSMITH_CLIENT_SECRET --masked --raw',
        'glab variable set GRANTSMITH_PRIVATE_KEY_FILE --type file --raw',
        'glab variable set GRANTSMITH_PASSWORD_FILE --type file --raw',
      ],
    );
    assert.deepEqual(
      made.lost.map(({ field }) => field),
      ['_accessToken'],
    );
  });

  it('writes a .env file that a shell reads as we do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'grantsmith-dotenv-'));
    try {
      const values = new Map([
        ['clientSecret', `a'b"c\\d$HOME\`e #f`],
        ['privateKey', '-----BEGIN PRIVATE KEY-----\nEXAMPLE\n-----END PRIVATE KEY-----\n'],
        ['username', 'me@example.com'],
      ]);
      writeFileSync(join(folder, '.env'), writeDotenv(values));
      const script =
        'set -a; . ./.env; printf "%s|%s|%s" "$GRANTSMITH_CLIENT_SECRET" "$GRANTSMITH_PRIVATE_KEY" "$GRANTSMITH_USERNAME"';
      const seen = execFileSync('sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
      assert.equal(seen, [...values.values()].join('|'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('keeps secret what the source calls so, whatever its name', () => {
    const marked = environmentWith({ pin: 'EXAMPLE', username: 'me@example.com' }, ['pin']);
    const made = (to: 'postman' | 'dotenv' | 'github') =>
      convert({ text: JSON.stringify(marked), file, to, name: 'converted', readFile });
    const { values }: Environment = JSON.parse(made('postman').text ?? '');
    assert.deepEqual(
      values.map(({ key, type }) => [key, type]),
      [
        ['pin', 'secret'],
        ['username', 'default'],
      ],
    );
    assert.deepEqual(
      [made('postman').secret, made('dotenv').secret, made('github').secret],
      [true, true, false],
    );
    const asSecret = environmentWith({ username: 'me@example.com' }, ['username']);
    assert.deepEqual(
      convert({
        text: JSON.stringify(asSecret),
        file,
        to: 'github',
        name: '',
        readFile,
      }).ciValues.map(({ command, secret }) => [command, secret]),
      [['gh secret set GRANTSMITH_USERNAME', true]],
    );
  });

  it('says of JSON nested without end that it knows no such file', () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    assert.equal(failure(deep).why, 'nothing in it looks like one of them');
    assert.equal(
      failure(`{"url":${'['.repeat(20_000)}${']'.repeat(20_000)}}`).why,
      'nothing in it looks like one of them',
    );
  });

  it('tells the line in which a .env file breaks, and nothing of its text', () => {
    const open = failure('A=1\nCLIENT_SECRET="EXAMPLE\nB=2\n');
    assert.deepEqual(
      [open.message, open.why],
      ['given cannot be read from line 2 on', 'a quote that is opened there is never closed'],
    );
    const stray = failure('A=1\n\nEXAMPLE stray\n');
    assert.deepEqual(
      [stray.message, stray.why],
      ['given cannot be read from line 3 on', 'it is neither a comment nor NAME=value'],
    );
  });

  it('says what a file is that it cannot convert, and where JSON breaks', () => {
    assert.equal(
      failure('{\n  "ClientId": "EXAMPLE",\n}').why,
      'it begins as JSON and is none, in line 3, column 1',
    );
    assert.equal(failure('-----BEGIN CERTIFICATE-----\nEXAMPLE').why, 'it is a certificate');
    assert.equal(failure('').why, 'it is empty');
  });

  it('refuses an auth URL that could not be read back', () => {
    const values = { clientId: 'a', _refreshToken: 'b', url: 'https://acme.my.site.com/partners' };
    assert.equal(
      failure(JSON.stringify(environmentWith(values)), 'sfdx-url').why,
      'it has no place for a path, a colon, an @ or a space, and clientId, _refreshToken, url may have one',
    );
  });
});
