import assert from 'node:assert/strict';
import { Failure } from '../../../../src/model/failure.ts';
import { parseConfiguration } from '../../../../src/regression/config/parse-configuration.ts';

function mistakesIn(text: string): readonly string[] {
  try {
    parseConfiguration(text, 'grantsmith.yaml');
  } catch (error) {
    assert(error instanceof Failure);
    assert.equal(error.exit, 'usage');
    return [error.message, ...error.why.split('; ')];
  }
  return [];
}

const whole = `
# One file for every org.
workers: 4
retries: 2
limits:
  org: { requestsPerMinute: 120 }
  loginHost: { requestsPerMinute: 60 }
reporters: { junit: results/junit.xml }
defaults: &defaults
  flows: [client-credentials, jwt-bearer]
orgs:
  acme:
    environment: environments/acme.json
    variables: { version: "64.0" }
    secrets:
      clientSecret: { env: ACME_CLIENT_SECRET }
      privateKey: { file: keys/acme.pem }
      password: { stdin: acme }
    cases: [JWT-07]
  globex: { <<: *defaults, cases: none }
`;

describe('parseConfiguration', () => {
  const acme = {
    environment: 'environments/acme.json',
    variables: { version: '64.0' },
    secrets: {
      clientSecret: { env: 'ACME_CLIENT_SECRET' },
      privateKey: { file: 'keys/acme.pem' },
      password: { stdin: 'acme' },
    },
    cases: ['JWT-07'],
  };
  const expected = {
    workers: 4,
    retries: 2,
    limits: { org: { requestsPerMinute: 120 }, loginHost: { requestsPerMinute: 60 } },
    reporters: { junit: 'results/junit.xml' },
    defaults: { flows: ['client-credentials', 'jwt-bearer'] },
    orgs: { acme, globex: { flows: ['client-credentials', 'jwt-bearer'], cases: 'none' } },
  };

  it('reads YAML with comments, anchors and merge keys', () => {
    assert.deepEqual(parseConfiguration(whole, 'grantsmith.yaml'), expected);
  });

  it('reads the same from JSON', () => {
    assert.deepEqual(parseConfiguration(JSON.stringify(expected), 'grantsmith.json'), expected);
  });

  const refused: readonly (readonly [string, string, string])[] = [
    [
      'a member it does not know, with what was meant',
      'orgs:\n  a:\n    flow: []',
      'grantsmith.yaml:3:5: orgs.a.flow is not known; did you mean flows?',
    ],
    [
      'a member it does not know, with what it does know',
      'orgs: {}\nemulatedOrgs: 1\nlimits: { host: {} }',
      'grantsmith.yaml:3:11: limits.host is not known; known are org, loginHost',
    ],
    [
      'a reporter it does not know',
      'emulatedOrgs: 1\nreporters:\n  junt: a.xml',
      'grantsmith.yaml:3:3: reporters.junt is not known; did you mean junit?',
    ],
    [
      'a flow it does not know',
      'orgs:\n  a:\n    flows:\n      - jwt-baerer',
      'grantsmith.yaml:4:9: orgs.a.flows.0 must be one of client-credentials, jwt-bearer, asset-token, authorization-code, username-password; did you mean jwt-bearer?',
    ],
    [
      'a case that is neither a word nor an id',
      'orgs: { a: { cases: [JWT7] } }',
      'grantsmith.yaml:1:22: orgs.a.cases.0 must be an id such as JWT-07',
    ],
    [
      'a version that YAML takes for a number',
      'orgs: { a: { variables: { version: 64.0 } } }',
      'grantsmith.yaml:1:36: orgs.a.variables.version must be a text; put quotes around a number, a date, yes and no',
    ],
    [
      'a secret that stands in the file',
      'orgs:\n  a:\n    variables:\n      clientSecret: EXAMPLE',
      'grantsmith.yaml:4:21: orgs.a.variables.clientSecret is a secret, which never stands in this file: name its source under secrets',
    ],
    [
      'a secret in place of its source',
      'orgs: { a: { secrets: { password: EXAMPLE } } }',
      'grantsmith.yaml:1:35: orgs.a.secrets.password must be a group of members: env, file, stdin',
    ],
    [
      'a secret with two sources',
      'orgs: { a: { secrets: { password: { env: A, file: b } } } }',
      'grantsmith.yaml:1:35: orgs.a.secrets.password must have exactly one of env, file and stdin',
    ],
    [
      'too few workers',
      'emulatedOrgs: 1\nworkers: 0',
      'grantsmith.yaml:2:10: workers must be at least 1',
    ],
    [
      'too many retries',
      'emulatedOrgs: 1\nretries: 6',
      'grantsmith.yaml:2:10: retries must be at most 5',
    ],
    ...(['timeout', 'timeoutRequest', 'timeoutScript'] as const).map(
      (name) =>
        [
          `a ${name} that no timer can wait for`,
          `emulatedOrgs: 1\n${name}: 1000000001`,
          `grantsmith.yaml:2:${name.length + 3}: ${name} must be at most 1000000000`,
        ] as const,
    ),
    ['a list for a group', 'orgs: [a]', 'grantsmith.yaml:1:7: orgs must be a group of members'],
    [
      'a key that stands twice',
      'bail: true\nbail: true',
      'grantsmith.yaml:2:1: Map keys must be unique',
    ],
    [
      'a file that names no org',
      'workers: 1',
      'grantsmith.yaml:1:1: names neither orgs nor emulatedOrgs',
    ],
    ['an empty file', '', 'grantsmith.yaml:1:1: names neither orgs nor emulatedOrgs'],
  ];
  for (const [what, text, message] of refused)
    it(`refuses ${what}`, () => {
      assert.deepEqual(mistakesIn(text), [
        ...message.split('\n'),
        'the configuration is read as a whole before anything is done',
      ]);
    });

  it('names every mistake, in the order of the lines', () => {
    assert.deepEqual(mistakesIn('workers: x\nemulatedOrgs: 0\nbail: 1'), [
      'grantsmith.yaml:1:10: workers must be a whole number',
      'and there is more: grantsmith.yaml:2:15: emulatedOrgs must be at least 1',
      'grantsmith.yaml:3:7: bail must be true or false',
    ]);
  });

  it('never repeats a value that may be a secret', () => {
    for (const text of [
      'orgs: { a: { variables: { password: EXAMPLE-hidden } } }',
      'orgs: { a: { secrets: { password: EXAMPLE-hidden } } }',
      'orgs: { a: { secrets: { password: { env: [EXAMPLE-hidden] } } } }',
    ])
      assert.doesNotMatch(mistakesIn(text).join(), /EXAMPLE-hidden/);
  });
});
