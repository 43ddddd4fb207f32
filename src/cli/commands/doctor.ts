import { defineCommand } from '../command.ts';

/** `grantsmith doctor` */
export const doctor = defineCommand({
  usage: 'doctor [flow..]',
  summary: 'Say what is wrong with an environment, before any login',
  words: {
    name: 'flow',
    description: 'The flow that is to be run',
    none: 'those that the environment looks made for',
  },
  options: {
    environment: { alias: 'e', type: 'string', describe: 'Postman environment file to look at' },
    certificate: {
      type: 'string',
      describe: 'Certificate file that was uploaded to the app; is it that of the key?',
    },
    offline: { type: 'boolean', default: false, describe: 'Do not ask the host anything' },
    timeout: { type: 'number', default: 10_000, describe: 'Milliseconds to wait for each answer' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['doctor -e sandbox.json', 'Variables, key, host, network, clock'],
    [
      'doctor jwt-bearer -e sandbox.json --certificate keys/certificate.crt',
      'With the certificate',
    ],
    ['doctor -e sandbox.json --offline --json', 'For a program, without a network'],
  ],
  more: [
    'Nothing secret is sent: the host is asked for its name, its certificate, its discovery document and',
    'its API versions. Variables of the process environment count as they do for grantsmith run.',
    '',
    'Exit codes: 0 nothing stands in the way, 3 something does, 2 wrong usage.',
  ].join('\n'),
  async run(options, io, words) {
    const { consultDoctor } = await import('../consult-doctor.ts');
    return await consultDoctor(options, io, words);
  },
});
