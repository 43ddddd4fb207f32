import { defineCommand } from '../command.ts';

/** `grantsmith bundle` */
export const bundle = defineCommand({
  usage: 'bundle',
  summary: 'Make the file to mail when something fails: no value of the environment is in it',
  options: {
    environment: { type: 'string', alias: 'e', describe: 'Postman environment file' },
    result: {
      type: 'string',
      describe: 'Result of the last run; results/summary.json, where there is one, unless given',
    },
    flow: { type: 'string', describe: 'Flow; seen from the variables unless given' },
    zip: { type: 'boolean', default: false, describe: 'Write one archive' },
    yes: { type: 'boolean', default: false, describe: 'Write it without asking' },
    out: { type: 'string', default: 'bundle', describe: 'Folder for the files' },
  },
  examples: [
    ['bundle -e mine.json', 'Shows everything, asks, and writes bundle/'],
    ['bundle -e mine.json --result results/summary.json --zip --yes', 'One archive, unasked'],
  ],
  more: 'Versions, the names of the variables with a fingerprint and a rough length each, what doctor finds, what failed in the last run, and the known errors that it met. Everything is shown before it is written, and nothing is sent. Who says no to it, or presses Ctrl-C, gets no file and exit code 130.',
  async run(options, io) {
    const { makeBundle } = await import('../make-bundle.ts');
    return await makeBundle(options, io);
  },
});
