import { defineCommand } from '../command.ts';

/** `grantsmith login` */
export const login = defineCommand({
  usage: 'login',
  summary: 'Sign in with a browser, and put the tokens into an environment file',
  options: {
    environment: { type: 'string', alias: 'e', describe: 'Postman environment file' },
    flow: {
      type: 'string',
      choices: ['authorization-code'],
      default: 'authorization-code',
      describe: 'The flow that a person signs in with',
    },
    port: { type: 'number', describe: 'Listen on this port instead of that of redirectUrl' },
    paste: {
      type: 'boolean',
      default: false,
      describe: 'Take the callback from standard input, also where it could be listened for',
    },
    browser: {
      type: 'boolean',
      default: true,
      describe: 'Open the browser; --no-browser only prints the address',
    },
    timeout: { type: 'number', default: 300, describe: 'Seconds to wait for the callback' },
    print: {
      type: 'boolean',
      default: false,
      describe: 'Print the tokens instead of writing them into the file',
    },
  },
  examples: [
    ['login -e prod.postman_environment.json', 'Opens the browser and waits for the callback'],
    ['login -e prod.json --no-browser --paste', 'The browser is on another machine'],
    ['login -e prod.json --port 1717', 'Another port, which must be registered in the app too'],
  ],
  more: 'Where redirectUrl is a loopback URL with a port (http://localhost:1717/callback), the callback is caught; else the address that the browser shows at the end is pasted. Salesforce compares redirect URLs to the letter, so the port is part of what is registered.',
  async run(options, io) {
    const { logIn } = await import('../log-in.ts');
    await logIn(options, io);
    return 'passed';
  },
});
