import { defineCommand } from '../command.ts';

/** `grantsmith share` */
export const share = defineCommand({
  usage: 'share',
  summary: 'Make the template that may be mailed to a customer: letter, collection, empty fields',
  options: {
    environment: { type: 'string', alias: 'e', describe: 'Postman environment file to start from' },
    for: { type: 'string', describe: 'Name of the customer, as the letter greets them' },
    flow: { type: 'string', describe: 'Flow, when the environment is for several' },
    keep: {
      type: 'string',
      array: true,
      default: [],
      describe: 'Variable whose value stays, such as url; never a secret or a username',
    },
    language: { type: 'string', default: 'en', describe: 'en or de' },
    out: { type: 'string', default: 'share', describe: 'Folder for letter and archive' },
    force: { type: 'boolean', default: false, describe: 'Overwrite what is there' },
  },
  examples: [
    ['share -e acme.json --for "Acme Ltd"', 'Letter and archive in share/'],
    ['share -e acme.json --for "Acme GmbH" --language de --keep url', 'In German, with their host'],
  ],
  more: 'Every value is emptied that is not kept. Before anything is written, every file is searched for the secrets, usernames and ids of the environment, in every encoding; one that is found ends the command with exit code 6.',
  async run(options, io) {
    const { shareTemplate } = await import('../share-template.ts');
    io.out(await shareTemplate(options));
    return 'passed';
  },
});
