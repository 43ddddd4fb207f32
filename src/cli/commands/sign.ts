import { defineCommand } from '../command.ts';

/** `grantsmith sign` */
export const sign = defineCommand({
  usage: 'sign',
  summary: 'Sign a JWT bearer assertion here, so that the private key stays out of Postman',
  options: {
    environment: {
      alias: 'e',
      type: 'string',
      describe: 'Postman environment file with clientId, username and url',
    },
    key: { type: 'string', describe: 'File with the private key' },
    audience: {
      type: 'string',
      describe: 'aud of the assertion; jwtAudience of the environment unless given',
    },
    lifetime: {
      type: 'number',
      describe: 'Seconds until it expires; jwtLifetimeSeconds of the environment, or 180',
    },
    out: { type: 'string', describe: 'Write it to this file (mode 0600) instead of printing it' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['sign -e org.json --key private-key.pem', 'Print an assertion, to paste into assertion'],
    ['sign -e org.json --key private-key.pem --out a.jwt', 'Keep it off the screen'],
  ],
  more: [
    'The key is read from --key, from GRANTSMITH_PRIVATE_KEY_FILE or GRANTSMITH_PRIVATE_KEY, or from',
    'privateKey of the environment; never from the command line itself. Every other variable can be',
    'set from outside in the same way, as in GRANTSMITH_USERNAME. Nothing is sent.',
  ].join('\n'),
  async run(options, io) {
    const { signAssertion } = await import('../sign-assertion.ts');
    const { printed, told } = await signAssertion(options, io.environment);
    io.out(printed);
    io.err(told);
    return 'passed';
  },
});
