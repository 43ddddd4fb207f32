import { defineCommand } from '../command.ts';

/** `grantsmith intake` */
export const intake = defineCommand({
  usage: 'intake [file..]',
  summary: 'Check what a customer sent back, and write the questions to ask',
  words: {
    name: 'file',
    description: 'The file that came back',
    none: 'standard input',
    dashIsInput: true,
  },
  options: {
    for: { type: 'string', describe: 'Flow that it is for; seen from its variables unless given' },
    language: { type: 'string', default: 'en', describe: 'en or de' },
    certificate: { type: 'string', describe: 'Certificate of the app, to hold a key against' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['intake returned.json', 'Questions in Markdown, to mail'],
    ['intake returned.env --for jwt-bearer --language de', 'Of a .env file, in German'],
  ],
  more: 'Takes a Postman environment, a .env file, or the settings Username, ClientId, PrivateKey, InstanceUrl, InstanceAPIVersion in JSON or YAML. A secret that came along is reported by name and fingerprint. Exit code 0: nothing to ask; 3: something is.',
  async run(options, io, words) {
    const { takeIn } = await import('../take-in.ts');
    return await takeIn(options, io, words);
  },
});
