import { defineCommand } from '../command.ts';
import { reportOptions } from '../report-options.ts';

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
    config: {
      type: 'string',
      describe: 'Configuration (YAML or JSON) that names orgs, flows and secrets; runs them all',
    },
    org: {
      type: 'string',
      array: true,
      describe: 'With --config: run only this org; may be given more than once',
    },
    workers: { type: 'number', describe: 'With --config: processes that run at the same time' },
    shard: {
      type: 'string',
      describe: 'With --config: run part i of n, written i/n; the parts are joined by report merge',
    },
    golden: {
      type: 'string',
      describe: 'Folder of golden responses; the shape of every answer must be as it is there',
    },
    'update-golden': {
      type: 'boolean',
      describe: 'Write the golden responses instead, and tell what changed',
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
    bail: { type: 'boolean', describe: 'Stop at the first failure' },
    timeout: {
      type: 'number',
      defaultDescription: 'as long as it takes',
      describe: 'Milliseconds for the whole run of one collection',
    },
    'timeout-request': {
      type: 'number',
      defaultDescription: '30000',
      describe: 'Milliseconds for one whole answer',
    },
    'timeout-script': {
      type: 'number',
      defaultDescription: '60000',
      describe: 'Milliseconds for one script, with all it waits for',
    },
    insecure: { alias: 'k', type: 'boolean', describe: 'Accept any certificate' },
    noisy: {
      type: 'boolean',
      describe: 'Send negative cases that leave traces in a real org, such as failed logins',
    },
    ...reportOptions,
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
    ['run --config grantsmith.yml', 'Many orgs, in a pool of processes'],
    ['run jwt-bearer --config grantsmith.yml --org uat', 'One flow of one org of them'],
    ['run --config grantsmith.yml --shard 2/8', 'The second of eight machines'],
    ['run --config grantsmith.yml --update-golden', 'Keep how every org answers, for --golden'],
  ],
  more: [
    'Variables of an environment can be set from outside: GRANTSMITH_CLIENT_SECRET sets clientSecret,',
    'GRANTSMITH_PRIVATE_KEY_FILE=key.pem sets privateKey to what the file holds.',
    '',
    'Options given here count more than the configuration. Its paths are relative to it.',
    'On a Kubernetes Indexed Job, JOB_COMPLETION_INDEX and JOB_COMPLETIONS take the place of --shard.',
    '',
    'Exit codes: 0 passed, 1 assertions failed, 2 wrong usage, 3 settings missing,',
    '4 no answer or script error, 5 nothing tested, 6 a secret leaked, 70 a bug of grantsmith,',
    '130 interrupted.',
  ].join('\n'),
  async startWorkers(args) {
    const { workerFor } = await import('../worker-for.ts');
    return workerFor(args);
  },
  async run(options, io, words, pool) {
    const { config } = options;
    if (config === undefined) {
      const { performRun } = await import('../perform-run.ts');
      return await performRun(options, io, words, pool);
    }
    const { performConfiguredRun } = await import('../perform-configured-run.ts');
    return await performConfiguredRun({ ...options, config }, io, words);
  },
});
