import { defineCommand } from '../command.ts';

/** `grantsmith emulator` */
export const emulator = defineCommand({
  usage: 'emulator',
  summary: 'Start an emulated Salesforce org on this machine',
  options: {
    port: { type: 'number', default: 0, describe: 'Port on 127.0.0.1; 0 takes a free one' },
    out: {
      type: 'string',
      default: '.',
      describe: 'Folder for emulator.postman_environment.json',
    },
    'org-type': {
      type: 'string',
      default: 'production',
      describe: 'production, sandbox or experience-cloud',
    },
    'callback-url': {
      type: 'string',
      array: true,
      default: [],
      defaultDescription: 'that of the emulator',
      describe: 'Callback URL of the apps; the first becomes redirectUrl',
    },
    json: { type: 'boolean', default: false, describe: 'Print one line of JSON once it listens' },
  },
  examples: [
    ['emulator', 'Start it, and write its environment here'],
    ['emulator --port 8080 --out .emulator', 'At a port of your choice'],
    ['emulator --callback-url http://localhost:1717/cb', 'For grantsmith login to listen at'],
    ['emulator --json', 'For a program that waits for the URL'],
  ],
  more: 'The environment holds keys and secrets that are made for this start. Its file is for you alone (mode 0600).',
  async run(options, io) {
    const { serveEmulator } = await import('../serve-emulator.ts');
    await serveEmulator(options, io);
    return 'passed';
  },
});
