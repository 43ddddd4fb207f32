import { defineCommand } from '../command.ts';

/** `grantsmith init` */
export const init = defineCommand({
  usage: 'init',
  summary: 'Begin: write what is needed for your org, or for an emulated one',
  options: {
    'org-type': {
      type: 'string',
      describe: 'emulated, or a real org: production, sandbox or experience-cloud',
    },
    flow: { type: 'string', describe: 'How to get a token; grantsmith list says what is for what' },
    api: {
      type: 'string',
      describe: 'What the token is for: salesforce, or cpq (ServiceNow, Logik.io)',
    },
    url: { type: 'string', describe: 'My Domain URL of a real org, or the URL of its site' },
    'cpq-url': { type: 'string', describe: 'URL of the CPQ tenant, with --api cpq' },
    keys: {
      type: 'boolean',
      default: true,
      describe: 'Make a key and a certificate for jwt-bearer; --no-keys makes none',
    },
    out: { type: 'string', default: 'grantsmith', describe: 'Folder to write to' },
    yes: {
      type: 'boolean',
      default: false,
      describe: 'Ask nothing: an emulated org, client-credentials and salesforce unless told',
    },
    force: { type: 'boolean', default: false, describe: 'Overwrite files that are there' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document; asks nothing' },
  },
  examples: [
    ['init', 'Asks, then writes, then says how to go on'],
    ['init --yes', 'An emulated org: nothing else is needed to see it work'],
    [
      'init --org-type sandbox --flow jwt-bearer --url https://example--uat.sandbox.my.salesforce.com',
      'Without questions',
    ],
  ],
  more: 'Nothing is written before the last answer, and no file that is there is overwritten without --force.',
  async run(options, io) {
    const { setUp } = await import('../set-up.ts');
    return await setUp(options, io);
  },
});
