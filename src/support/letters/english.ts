import { flows } from '../../flows/index.ts';
import { variableNamed } from '../../model/variables.ts';
import { wayTo } from '../setup-places.ts';
import type { FillableName, LetterTexts } from './letter-texts.ts';

const keyAndSecret = `${wayTo('keyAndSecret')}. Connected app: ${wayTo('connectedKeyAndSecret')}.`;

/** Where each value is found; what it is stands in the table of variables. */
const places: Readonly<Record<FillableName, string>> = {
  url: `${wayTo('myDomain')}, with https:// in front of it. For a site: ${wayTo('sites')}.`,
  site: `${wayTo('sites')}: what follows the host in the URL.`,
  version:
    'Nowhere in Setup: what stands there fits. The org lists its versions at /services/data/.',
  clientId: keyAndSecret,
  clientSecret: keyAndSecret,
  username: `${wayTo('users')}: the username of that user.`,
  password: 'Known to that user only.',
  secretToken: `That user: personal settings → ${wayTo('securityToken')}. It is shown nowhere; a new one comes by e-mail, and the old one ends.`,
  redirectUrl: `${wayTo('callbackUrl')}. Connected app: ${wayTo('connectedCallbackUrl')}.`,
  privateKey:
    'The file that was made together with the certificate in the app. Salesforce does not have it.',
  assertion: 'From your own signing service, if the private key must stay there.',
  jwtAudience: 'Nowhere in Setup: the login host of the kind of org.',
  jwtLifetimeSeconds: 'Nowhere in Setup: 180 fits.',
  jwtSubjectClaim: 'Nowhere in Setup: sub fits.',
  scope: `${wayTo('scopes')}. Connected app: ${wayTo('connectedScopes')}.`,
  callback: 'The address bar of the browser after the login.',
  subjectTokenFlow: 'Nowhere in Setup: client-credentials fits.',
  actorPrivateKey: 'The key of the device, made together with the certificate in the app.',
  deviceId: 'Chosen by you.',
  assetName: 'Chosen by you.',
  assetSerialNumber: 'Chosen by you.',
  jwtClientId: keyAndSecret,
  jwtClientSecret: keyAndSecret,
  cpqUrl: 'The address of the CPQ tenant in the browser.',
  cpqApiPrefix: 'Nowhere: /api fits, unless the tenant wants /a.',
  cpqApiKey: 'The administration of the CPQ tenant.',
};

const variables = Object.fromEntries(
  Object.entries(places).map(([name, where]) => [
    name,
    // `places` has exactly these names.
    { what: variableNamed(name as FillableName).description, where },
  ]),
) as LetterTexts['variables'];

// Every flow has its steps.
const steps = Object.fromEntries(
  flows.map(({ id, setup }) => [id, setup.steps]),
) as LetterTexts['steps'];

/** The letter in English. */
export const english: LetterTexts = {
  subject: (customer) => `Salesforce OAuth for ${customer}: what we need`,
  greeting: (customer) => `Hello ${customer},`,
  intro:
    'with this letter you get a Postman collection that gets an access token from your Salesforce org and checks every step, and an environment file with empty fields. Please set the app up, fill the fields in, and run it. Nothing in these files is secret, and nothing has to be installed beside Postman.',
  flowHeading: 'How the token is got',
  flows: {
    'client-credentials': {
      title: 'Client credentials',
      summary:
        'A server signs in with the consumer key and secret of the app and acts as one integration user.',
    },
    'jwt-bearer': {
      title: 'JWT bearer',
      summary:
        'A server signs in with a private key whose certificate the app has, and acts as a certain user.',
    },
    'asset-token': {
      title: 'Asset token',
      summary: 'An access token is exchanged for a token about a device or an asset.',
    },
    'authorization-code': {
      title: 'Authorization code',
      summary:
        'A person signs in with a browser and allows the app; the app goes on with a refresh token.',
    },
    'username-password': {
      title: 'Username and password (legacy)',
      summary: 'A server signs in with the password of a user. Only for orgs that still allow it.',
    },
  },
  orgHeading: 'Your org',
  orgs: {
    production:
      'The files are made for a production org or a Developer Edition: https://MyDomainName.my.salesforce.com.',
    sandbox:
      'The files are made for a sandbox: https://MyDomainName--SandboxName.sandbox.my.salesforce.com. Usernames there end in the name of the sandbox.',
    'experience-cloud':
      'The files are made for an Experience Cloud site: https://MyDomainName.my.site.com, or your own domain.',
  },
  contentsHeading: 'What you get',
  contents: {
    collection: 'the requests, to import into Postman',
    environment: 'the fields to fill in, to import into Postman',
    guide: 'the guide: every step in Setup, every request, every refusal',
    letter: 'this letter',
  },
  setupHeading: '1. Set the app up',
  setup: (guide) =>
    `An administrator does these steps, in an External Client App or, where you have one already, in a connected app. ${guide} has them too, with all requests and refusals.`,
  apps: { externalClientApp: 'External Client App', connectedApp: 'Connected app' },
  steps,
  fillHeading: '2. Fill in',
  fill: (environment) =>
    `Import ${environment} into Postman and choose it as the environment. Fill these in, in the column “Value” (“Current value” in older versions of Postman), which stays on your machine unless you share it:`,
  columns: { variable: 'Field', what: 'What it is', where: 'Where to find it' },
  secretMark: 'secret',
  optionalHeading: 'Only where you need them',
  optional: 'These may stay as they are.',
  keptHeading: 'Filled in already',
  kept: 'Please check these:',
  variables,
  testHeading: '3. Try it',
  test: [
    'Import the collection, choose the environment, and press Run on the collection, or send its requests from top to bottom.',
    'Every answer is checked. What fails says why, and what to do first.',
  ],
  backHeading: '4. Send back',
  back: [
    'If everything is green: a word is enough.',
    'If something fails: the names of the tests that failed and what they say, or the file that “grantsmith bundle” writes. It holds no secret.',
    'If you send the environment file, empty the fields below first. Postman writes them into an export in clear.',
  ],
  neverHeading: 'Never send',
  never: (names) => [
    `Never send the values of ${names}, nor anything from a field that begins with an underscore: these are tokens.`,
    'Never send a private key, a password, an authorization code or a screenshot that shows one, by whatever way. We never need them.',
    `If one got out all the same, tell us, and replace it: make a new secret for the app, a new key and certificate, and revoke the tokens of the user (${wayTo('usage')}; of a connected app ${wayTo('connectedUsage')}).`,
  ],
  closing: 'Thank you.',
};
