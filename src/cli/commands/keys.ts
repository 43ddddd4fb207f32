import { defineCommand } from '../command.ts';

/** `grantsmith keys` */
export const keys = defineCommand({
  usage: 'keys [check..]',
  summary: 'Make a private key and its certificate for JWT bearer, or say what one is',
  words: {
    name: 'check',
    description: 'The word check and the files of a key, a certificate, or both: do they fit?',
    none: 'make a new pair',
  },
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
    pkcs1: {
      type: 'boolean',
      default: false,
      describe: 'Write the key as PKCS#1 (BEGIN RSA PRIVATE KEY) instead of PKCS#8',
    },
    force: {
      type: 'boolean',
      default: false,
      describe: 'Overwrite what is there; an old key is lost',
    },
    describe: { type: 'string', describe: 'Say what the key or certificate in this file is' },
    json: { type: 'boolean', default: false, describe: 'Print one JSON document' },
  },
  examples: [
    ['keys', 'A key and a certificate to upload to the app'],
    ['keys --bits 4096 --subject "CN=CI, O=My company" --out ci', 'As you want them'],
    ['keys --describe keys/certificate.crt', 'How long is it valid, and will Salesforce take it?'],
    [
      'keys check keys/private-key.pem keys/certificate.crt',
      'Do they belong together, until when, and will Salesforce take them?',
    ],
  ],
  more: 'Exit codes of check: 0 Salesforce will take it, 3 it will not, 2 wrong usage.',
  async run(options, io, words) {
    const { describe, json } = options;
    const { checkFiles, describeFile } = await import('../check-keys.ts');
    if (words.length > 0) return checkFiles(words, json, io);
    const { makeKeys } = await import('../make-keys.ts');
    io.out(describe === undefined ? await makeKeys(options) : describeFile(describe, json));
    return 'passed';
  },
});
