import { defineCommand } from '../command.ts';

/** `grantsmith metadata` */
export const metadata = defineCommand({
  usage: 'metadata [flow..]',
  summary: 'Write the app as Salesforce metadata, for an admin to deploy',
  words: {
    name: 'flow',
    description: 'Flows that the app is for',
    none: 'client-credentials',
  },
  options: {
    name: { type: 'string', default: 'My Integration', describe: 'Name of the app in Setup' },
    app: {
      type: 'string',
      default: 'external-client-app',
      describe: 'external-client-app or connected-app',
    },
    contact: { type: 'string', describe: 'E-mail address of whoever answers for the app' },
    certificate: {
      type: 'string',
      describe: 'Certificate of the private key, PEM; jwt-bearer needs it',
    },
    callback: {
      type: 'string',
      default: 'http://localhost/',
      describe: 'Callback URL, as in redirectUrl',
    },
    'run-as': { type: 'string', describe: 'Username that client credentials run as' },
    'jwt-tokens': {
      type: 'boolean',
      default: false,
      describe: 'Issue JWT-based access tokens, as the CPQ admin API wants them',
    },
    out: { type: 'string', default: 'metadata', describe: 'Folder for the files' },
    force: { type: 'boolean', default: false, describe: 'Overwrite what is there' },
  },
  examples: [
    ['metadata --name "Order sync" --run-as sync@example.com', 'For client credentials'],
    [
      'metadata jwt-bearer --name CI --certificate keys/certificate.crt',
      'For JWT bearer, with the certificate that grantsmith keys made',
    ],
    [
      'metadata authorization-code --app connected-app --contact me@example.com',
      'As a connected app',
    ],
  ],
  more: 'In SFDX source layout: the app, a permission set, manifest/package.xml, and a README.md with the command that deploys them and what is left to do by hand. No secret is in it; Salesforce makes key and secret when the app is deployed.',
  async run(options, io, words) {
    const { writeMetadata } = await import('../write-metadata.ts');
    io.out(await writeMetadata(options, words));
    return 'passed';
  },
});
