import { defineCommand } from '../command.ts';

/** `grantsmith run` */
export const run = defineCommand({
  usage: 'run [what..]',
  summary: 'Run flows, or any Postman collection, and report honestly',
  words: {
    name: 'what',
    description: 'Flows by id and collections by file',
    none: 'all flows but the legacy one',
  },
  options: {
    environment: {
      alias: 'e',
      type: 'string',
      array: true,
      default: [],
      defaultDescription: 'an emulator that is started for the run',
      describe: 'Postman environment file to run against; may be given more than once',
    },
    'env-var': {
      type: 'string',
      array: true,
      default: [],
      defaultDescription: 'none',
      describe: 'name=value laid over the environment; never a secret',
    },
    folder: { type: 'string', array: true, describe: 'Run only this folder or request' },
    'iteration-data': {
      alias: 'd',
      type: 'string',
      describe: 'JSON or CSV file, a row for each iteration',
    },
    'iteration-count': { alias: 'n', type: 'number', describe: 'How often to run each collection' },
    bail: { type: 'boolean', default: false, describe: 'Stop at the first failure' },
    'timeout-request': {
      type: 'number',
      default: 30_000,
      describe: 'Milliseconds for one whole answer',
    },
    'timeout-script': {
      type: 'number',
      default: 60_000,
      describe: 'Milliseconds for one script, with all it waits for',
    },
    insecure: { alias: 'k', type: 'boolean', default: false, describe: 'Accept any certificate' },
    noisy: {
      type: 'boolean',
      default: false,
      describe: 'Send negative cases that leave traces in a real org, such as failed logins',
    },
    reporters: {
      alias: 'r',
      type: 'string',
      array: true,
      default: ['cli'],
      describe: 'cli, json, junit, html, tap, github, github-summary; with commas between',
    },
    'reporter-json-export': { type: 'string', describe: 'Where to write the JSON report' },
    'reporter-junit-export': { type: 'string', describe: 'Where to write the JUnit report' },
    'reporter-html-export': { type: 'string', describe: 'Where to write the HTML report' },
    'reporter-tap-export': { type: 'string', describe: 'Where to write the TAP report' },
    'reporter-github-summary-export': {
      type: 'string',
      describe: 'Where to write the job summary',
    },
    out: {
      type: 'string',
      default: 'results',
      describe: 'Folder for summary.json and the reports',
    },
    'export-environment': {
      type: 'string',
      describe: 'Write the environment after the run, with its secrets, to this file (mode 0600)',
    },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document, and no table' },
  },
  examples: [
    ['run', 'Every flow against an emulator'],
    ['run jwt-bearer -e sandbox.json', 'One flow against an org'],
    ['run my.postman_collection.json -e a.json -e b.json', 'Any collection, against two orgs'],
    ['run -r cli,junit,html --out reports', 'Reports for CI and for people'],
  ],
  more: [
    'Variables of an environment can be set from outside: GRANTSMITH_CLIENT_SECRET sets clientSecret,',
    'GRANTSMITH_PRIVATE_KEY_FILE=key.pem sets privateKey to what the file holds.',
    '',
    'Exit codes: 0 passed, 1 assertions failed, 2 wrong usage, 3 settings missing, 4 no answer or script error,',
    '5 nothing tested, 6 a secret leaked, 70 a bug of grantsmith, 130 interrupted.',
  ].join('\n'),
  async run(options, io, words) {
    const { performRun } = await import('../perform-run.ts');
    return await performRun(options, io, words);
  },
});
