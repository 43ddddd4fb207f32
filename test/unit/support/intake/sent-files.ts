import { createCertificate } from '../../../../src/keys/create-certificate.ts';
import type { KeyPair } from '../../../../src/keys/create-key-pair.ts';
import type { IntakeOptions } from '../../../../src/support/intake.ts';
import { environmentWith } from '../environment-with.ts';

export const now = Date.UTC(2026, 10, 22);

/** A consumer key of the right shape that says what it is. */
const clientId = `3MVG9EXAMPLE${'0'.repeat(73)}`;

export const client = { url: 'https://acme.my.salesforce.com', version: '64.0', clientId };

const sandbox = { ...client, url: 'https://acme--dev.sandbox.my.salesforce.com' };

export const jwt = { ...client, username: 'integration@acme.example', jwtAudience: '' };

export const postman = (values: Readonly<Record<string, string>>): string =>
  JSON.stringify(environmentWith(values));

/** What somebody sent, and the questions that it leaves. */
type SentFile = readonly [
  title: string,
  text: string | ((pair: KeyPair) => string),
  expected: readonly string[],
  options?: Partial<IntakeOptions>,
];

export const forClient = { flow: 'client-credentials' } as const;
export const forJwt = { flow: 'jwt-bearer' } as const;

/** Files as people send them; those with a key in them are made of a pair. */
export const sentFiles: readonly SentFile[] = [
  ['is filled in as it should be', postman(client), [], forClient],
  [
    'names a second app, and keeps its secret',
    postman({ ...client, jwtClientId: clientId.replace('EXAMPLE', 'ANOTHER') }),
    [],
    forClient,
  ],
  [
    'has the names that other programs use',
    `SF_INSTANCE_URL=${client.url}\nSF_CONSUMER_KEY="${clientId}"\nAPI_VERSION=64.0\n`,
    [],
    forClient,
  ],
  ['lacks the host', postman({ ...client, url: '' }), ['variable-empty url'], forClient],
  [
    'has the placeholder of the template as its host',
    postman({ ...client, url: 'https://MyDomainName.my.salesforce.com' }),
    ['placeholder-left url'],
    forClient,
  ],
  [
    'has the login host for client credentials',
    postman({ ...client, url: 'https://login.salesforce.com' }),
    ['host-is-login url'],
    forClient,
  ],
  [
    'has the host of the browser',
    postman({ ...client, url: 'https://acme.lightning.force.com' }),
    ['host-is-lightning url'],
    forClient,
  ],
  [
    'has a host with a slash behind it',
    postman({ ...client, url: `${client.url}/` }),
    ['url-with-slash url'],
    forClient,
  ],
  [
    'has the token endpoint as its host',
    postman({ ...client, url: `${client.url}/services/oauth2/token` }),
    ['url-is-an-endpoint url'],
    forClient,
  ],
  [
    'has the name of the app in place of its key',
    postman({ ...client, clientId: 'My_Integration' }),
    ['client-id-shape clientId'],
    forClient,
  ],
  [
    'has the consumer secret in it',
    postman({ ...client, clientSecret: 'EXAMPLE_secret_0001' }),
    ['secret-sent clientSecret'],
    forClient,
  ],
  [
    'has stars in place of the secret, which is as it should be',
    postman({ ...client, clientSecret: '********' }),
    [],
    forClient,
  ],
  [
    'has tokens in it',
    postman({ ...client, _accessToken: 'EXAMPLE_token_0001', _userId: '005EXAMPLE00001' }),
    ['secret-sent _accessToken'],
    forClient,
  ],
  [
    'has key and secret exchanged, and so the secret in it',
    postman({ ...client, clientId: 'A'.repeat(64), clientSecret: clientId }),
    ['secret-sent clientSecret', 'credentials-swapped clientId'],
    forClient,
  ],
  [
    'has spaces around the key',
    postman({ ...client, clientId: ` ${clientId} ` }),
    ['stray-space clientId'],
    forClient,
  ],
  [
    'has the audience of production for a sandbox',
    postman({
      ...sandbox,
      username: 'i@acme.example.dev',
      jwtAudience: 'https://login.salesforce.com',
    }),
    ['audience-of-production jwtAudience'],
    forJwt,
  ],
  [
    'has the audience of a sandbox for production',
    postman({ ...jwt, jwtAudience: 'https://test.salesforce.com' }),
    ['audience-of-sandbox jwtAudience'],
    forJwt,
  ],
  [
    'has the username of production for a sandbox',
    postman({ ...sandbox, username: 'integration@acme.example' }),
    ['username-without-sandbox username'],
    forJwt,
  ],
  [
    'has a name in place of the username',
    postman({ ...jwt, username: 'Integration' }),
    ['username-shape username'],
    forJwt,
  ],
  [
    'is the five settings, with the private key in it',
    (pair) =>
      JSON.stringify({
        Username: jwt.username,
        ClientId: clientId,
        PrivateKey: pair.privateKeyPem,
        InstanceUrl: client.url,
        InstanceAPIVersion: '64.0',
      }),
    ['secret-sent privateKey'],
  ],
  [
    'is the five settings inside another object, with the key as lines',
    (pair) =>
      JSON.stringify({
        Salesforce: {
          Username: jwt.username,
          ClientId: clientId,
          PrivateKey: pair.privateKeyPem.split('\n'),
          InstanceUrl: 'https://login.salesforce.com/',
          InstanceAPIVersion: 'v64.0',
        },
      }),
    ['secret-sent privateKey', 'url-with-slash url', 'version-with-v version'],
  ],
  [
    'is a .env file with the key on one line',
    (pair) =>
      `GRANTSMITH_URL=${client.url}\nexport CLIENT_ID='${clientId}'\nUSERNAME=${jwt.username}\nVERSION=64.0\nPRIVATE_KEY="${pair.privateKeyPem.replaceAll('\n', '\\n')}"\n`,
    ['secret-sent privateKey'],
    forJwt,
  ],
  [
    'has a public key where the private one belongs',
    (pair) => postman({ ...jwt, privateKey: pair.publicKeyPem }),
    ['key-is-public privateKey'],
    forJwt,
  ],
  [
    'has the certificate where the private key belongs',
    (pair) =>
      postman({
        ...jwt,
        privateKey: createCertificate({
          privateKeyPem: pair.privateKeyPem,
          subject: 'a',
          days: 9,
          now,
        }).certificatePem,
      }),
    ['key-is-a-certificate privateKey'],
    forJwt,
  ],
  ['is a private key', (pair) => pair.privateKeyPem, ['key-sent']],
  [
    'is a certificate',
    (pair) =>
      createCertificate({ privateKeyPem: pair.privateKeyPem, subject: 'a', days: 9, now })
        .certificatePem,
    ['certificate-sent'],
  ],
  ['is a token response', '{"access_token":"EXAMPLE_token","scope":"api"}', ['token-sent']],
  ['is a token', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJFWEFNUExFIn0.EXAMPLE', ['token-sent']],
  [
    'is the collection',
    '{"info":{"name":"a","schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[{"name":"b","request":{"url":"https://host.example"}}]}',
    ['no-environment'],
  ],
  [
    'is written as name: value, with 64.0 as it stands there',
    'url: https://acme.my.salesforce.com\nversion: 64.0\nclientId: 3MVGEXAMPLE\nclientSecret: "EXAMPLE_secret"\n',
    ['secret-sent clientSecret'],
  ],
  [
    'is YAML with a key in it',
    'salesforce:\n  client-secret: EXAMPLE\n  url: https://acme.my.salesforce.com\n  client-id: 3MVGEXAMPLE\n  privateKey: |\n    -----BEGIN CERTIFICATE-----\n',
    ['secret-sent clientSecret'],
  ],
  ['is YAML about something else', 'fruit: apple\n', ['no-environment']],
  ['is YAML that holds itself', 'url: &a\n  b: *a\n', ['no-environment']],
  [
    'is a properties file',
    'salesforce.url=https://acme.my.salesforce.com\nsalesforce.clientId=3MVGEXAMPLE\nsalesforce.clientSecret=EXAMPLE\n',
    ['secret-sent clientSecret'],
  ],
  [
    'has its values under a heading in brackets',
    '[salesforce]\nurl=https://acme.my.salesforce.com\nclient_id=3MVGEXAMPLE\nclient_secret=EXAMPLE\n',
    ['secret-sent clientSecret'],
  ],
  [
    'is what sf org display --json prints',
    JSON.stringify({
      status: 0,
      result: {
        accessToken: 'EXAMPLE_token',
        instanceUrl: 'https://acme.my.salesforce.com',
        clientId: '3MVGEXAMPLE',
      },
    }),
    ['secret-sent _accessToken'],
  ],
  ['is nested without end', `${'{"a":'.repeat(9_999)}1${'}'.repeat(9_999)}`, ['no-environment']],
  ['is cut off', postman(client).slice(0, 100), ['no-environment']],
  ['is a web page', '<!doctype html><html></html>', ['no-environment']],
  ['is empty', '\n', ['no-environment']],
  ['is a picture', '\u0089PNG\r\n\u0000', ['no-environment']],
  ['is a sentence', 'we have filled everything in', ['no-environment']],
];
