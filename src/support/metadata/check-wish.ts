import { describeCertificate } from '../../keys/describe-certificate.ts';
import { usageFailure } from '../../model/failure.ts';
import { objectionToCallbackUrl } from '../../model/objection-to-callback-url.ts';
import type { AppWish, MetadataOptions } from './app-wish.ts';
import { type CombinedNeeds, needsOf } from './flow-needs.ts';

/** `My Integration` becomes `My_Integration`: letters, digits, single underscores, a letter first. */
function developerNameOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '');
  if (words !== '') return words;
  throw usageFailure(
    'No API name can be made of --name',
    'an API name begins with one of the letters A to Z, and there is none in it',
    'take a name with Latin letters; the label can be changed in Setup',
  );
}

/** Labels of permission sets have 80 characters at most, and ours adds some words. */
const longestName = 40;

function checkName(name: string): void {
  if (name.length > longestName)
    throw usageFailure(
      `--name has ${name.length} characters`,
      `labels made of it would be too long; ${longestName} will do`,
      'take a shorter one',
    );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 cannot hold them.
  if (/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}/u.test(name))
    throw usageFailure(
      '--name has a character that XML cannot hold',
      'it is a control character or half of one',
      'type the name by hand',
    );
}

/** Who gives several gives each a line. */
function checkCallback(callback: string): void {
  for (const url of callback.split(/\r?\n/)) {
    const objection = objectionToCallbackUrl(url);
    if (objection !== undefined)
      throw usageFailure('--callback is no callback URL', objection.why, objection.next);
  }
}

/** The certificate alone, as PEM: nothing else in the file is passed on. */
function certificateIn({ certificate, now }: MetadataOptions): string {
  if (certificate === undefined)
    throw usageFailure(
      'jwt-bearer needs --certificate',
      'the certificate in the app is what switches the flow on',
      'make one: grantsmith keys; then --certificate keys/certificate.crt',
    );
  const { objections } = describeCertificate(certificate, now);
  const [objection] = objections;
  if (objection !== undefined)
    throw usageFailure(
      'Salesforce will not take the certificate',
      objection,
      'make another: grantsmith keys --help',
    );
  const pem = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/.exec(certificate)?.[0];
  if (pem !== undefined) return pem.replace(/\r\n?/g, '\n');
  throw usageFailure(
    'The certificate is not in PEM form',
    'the metadata holds it as text between BEGIN CERTIFICATE and END CERTIFICATE',
    'convert it: openssl x509 -inform der -in FILE -out certificate.crt',
  );
}

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);

function checkPeople({ contact, runAs }: MetadataOptions): void {
  if (contact !== undefined && !isAddress(contact))
    throw usageFailure(
      '--contact is no e-mail address',
      'it has no @ between two words',
      'write it as in me@example.com',
    );
  if (runAs !== undefined && !isAddress(runAs))
    throw usageFailure(
      '--run-as is no username',
      'usernames of Salesforce have the form of an e-mail address',
      'copy it from Setup → Users, such as sync@example.com',
    );
}

function checkApp({ app, contact, runAs }: MetadataOptions, needs: CombinedNeeds): void {
  if (app === 'external-client-app' && needs.connectedAppOnly === true)
    throw usageFailure(
      'External Client Apps do not offer username-password',
      'Salesforce left the legacy flow out of them',
      'take --app connected-app, or a flow that has a future',
    );
  if (app === 'connected-app' && contact === undefined)
    throw usageFailure(
      'A connected app needs --contact',
      'the Metadata API requires its contactEmail',
      'give the e-mail address of whoever answers for the app',
    );
  if (app === 'connected-app' && needs.clientCredentials === true && runAs === undefined)
    throw usageFailure(
      'A connected app for client credentials needs --run-as',
      'the Metadata API takes the switch of the flow only together with its user',
      'give the username of an integration user with the permission API Only User',
    );
}

/** The wish with what follows from it; what no org would take is refused before a file is made. */
export function checkWish(options: MetadataOptions): AppWish {
  const name = options.name.trim();
  checkName(name);
  checkCallback(options.callback);
  checkPeople(options);
  const needs = needsOf(options.flows);
  checkApp(options, needs);
  return {
    ...options,
    name,
    developerName: developerNameOf(name),
    needs,
    ...(needs.certificate === true ? { certificate: certificateIn(options) } : {}),
  };
}
