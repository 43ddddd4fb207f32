import { defineCommand } from '../command.ts';

/** `grantsmith keys` */
export const keys = defineCommand({
  usage: 'keys',
  summary: 'Make a private key and its certificate for JWT bearer, or say what one is',
  options: {
    out: {
      type: 'string',
      default: 'keys',
      describe: 'Folder for private-key.pem and certificate.crt',
    },
    bits: { type: 'number', default: 2048, describe: '2048, 3072 or 4096' },
    subject: {
      type: 'string',
      default: 'grantsmith',
      describe:
        'Name in the certificate, as in "My integration" or "CN=My integration, O=My company"',
    },
    days: { type: 'number', default: 365, describe: 'How long the certificate is valid' },
    describe: { type: 'string', describe: 'Say what the key or certificate in this file is' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['keys', 'A key and a certificate to upload to the app'],
    ['keys --bits 4096 --subject "CN=CI, O=My company" --out ci', 'As you want them'],
    ['keys --describe keys/certificate.crt', 'How long is it valid, and will Salesforce take it?'],
  ],
  async run(options, io) {
    const { describeFile, makeKeys } = await import('../make-keys.ts');
    const { describe } = options;
    io.out(
      describe === undefined ? await makeKeys(options) : await describeFile(describe, options.json),
    );
    return 'passed';
  },
});
