import { defineCommand } from '../command.ts';

/** `grantsmith convert` */
export const convert = defineCommand({
  usage: 'convert [file..]',
  summary: 'Turn settings that you have into an environment, a .env file or CI secrets, and back',
  words: { name: 'file', description: 'The settings', none: 'standard input', dashIsInput: true },
  options: {
    to: {
      type: 'string',
      default: 'postman',
      describe: 'postman, settings, dotenv, sfdx-url, github or gitlab',
    },
    from: {
      type: 'string',
      describe:
        'postman, settings, dotenv, sf-org-display, sfdx-auth or sfdx-url; seen from the content unless given',
    },
    name: { type: 'string', describe: 'Name of the Postman environment' },
    out: {
      type: 'string',
      nargs: 1,
      describe: 'File, or folder for CI; - prints it, secrets and all',
    },
    force: { type: 'boolean', default: false, describe: 'Overwrite what is there' },
  },
  examples: [
    ['convert settings.json', 'The five settings of a JWT bearer client, for Postman and run -e'],
    ['convert mine.postman_environment.json --to dotenv', 'For the process environment'],
    ['convert mine.postman_environment.json --to github', 'The commands that set CI secrets'],
    ['convert ~/.sfdx/me@example.com.json', 'What the Salesforce CLI knows'],
  ],
  more: 'A file with a secret in it gets the mode 0600, and no secret is printed. What the other format has no place for is named. The commands for GitHub and GitLab read each value from a file, so that none stands in the list of processes.',
  async run(options, io, words) {
    const { convertFile } = await import('../convert-file.ts');
    io.out(await convertFile(options, io, words));
    return 'passed';
  },
});
