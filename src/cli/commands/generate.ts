import { defineCommand } from '../command.ts';

/** `grantsmith generate` */
export const generate = defineCommand({
  usage: 'generate [flows..]',
  summary: 'Write Postman collections, environment templates and guides',
  words: { name: 'flows', description: 'Flows to write', none: 'all flows but the legacy one' },
  options: {
    out: {
      type: 'string',
      describe: 'Folder to write to',
      defaultDescription: '"collections"',
    },
    'org-type': {
      type: 'string',
      array: true,
      describe: 'production, sandbox or experience-cloud; all of them unless told',
    },
    openapi: {
      type: 'string',
      array: true,
      describe: 'OpenAPI 3 document whose requests are added, with the token of the flow',
    },
    api: {
      type: 'string',
      array: true,
      describe: 'Which APIs "Use the token" calls: salesforce, cpq, or none',
    },
    format: {
      type: 'string',
      array: true,
      describe: 'postman (unless told), curl for shell scripts, http for editors',
    },
    config: {
      type: 'string',
      describe: 'Take names, hosts, templates and more from the section generate of this file',
    },
    diff: {
      type: 'boolean',
      default: false,
      describe: 'Write nothing, show what would change, and exit 1 when something would',
    },
    check: {
      type: 'boolean',
      default: false,
      describe: 'Write nothing, and exit 1 when a file is not as it would be written',
    },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['generate', 'Everything, to collections/'],
    ['generate jwt-bearer --org-type sandbox --out postman', 'One flow, for sandboxes'],
    ['generate jwt-bearer --openapi orders.yaml', 'With the requests of an API of your own'],
    ['generate jwt-bearer --format curl', 'A shell script that needs curl and openssl alone'],
    ['generate --config grantsmith.yml --diff', 'What would change with your configuration?'],
    ['generate --check', 'For CI: are the files as this version writes them?'],
  ],
  more: [
    'What you add by hand is kept where it is marked: a folder or request whose name begins with Ours,',
    'what stands between // keep:begin and // keep:end in a script, or between <!-- keep:begin --> and',
    '<!-- keep:end --> in a description or guide. All else is written anew; look with --diff first.',
  ].join('\n'),
  async run(options, io, flows) {
    const { performGenerate } = await import('../perform-generate.ts');
    const { out, 'org-type': orgTypes, openapi, api, format, config, diff, check, json } = options;
    const wish = { flows, out, orgTypes, openApi: openapi, apis: api, formats: format, config };
    return await performGenerate({ ...wish, diff, check, json }, io);
  },
});
