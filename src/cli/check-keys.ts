import {
  type CertificateDescription,
  checkKeyPair,
  counted,
  describeCertificate,
  describeKey,
  type ExitName,
  type Failure,
  type KeyPairCheck,
  usageFailure,
} from '../index.ts';
import { readText } from './files.ts';
import type { TerminalIo } from './terminal-io.ts';

function wrongWords(what: string, why: string): Failure {
  return usageFailure(what, why, 'grantsmith keys check private-key.pem certificate.crt');
}

const kindOf = (text: string): 'key' | 'certificate' =>
  /BEGIN (?:[A-Z0-9]+ )*CERTIFICATE/.test(text) && !/PRIVATE KEY/.test(text)
    ? 'certificate'
    : 'key';

/** The texts in the files, told apart by what stands in them; in any order. */
function textsIn(words: readonly string[]): {
  readonly key?: string;
  readonly certificate?: string;
} {
  const [verb, ...paths] = words;
  if (verb !== 'check')
    throw wrongWords(`keys does not know the word ${JSON.stringify(verb)}`, 'it knows only check');
  if (paths.length === 0 || paths.length > 2)
    throw wrongWords(
      'keys check takes a key, a certificate, or both',
      paths.length === 0 ? 'none was named' : `${paths.length} files were named`,
    );
  const texts = paths.map(readText).map((text) => [kindOf(text), text] as const);
  if (new Set(texts.map(([kind]) => kind)).size < texts.length)
    throw wrongWords(
      `Both files hold a ${texts[0]?.[0] === 'key' ? 'private key' : 'certificate'}, or what should be one`,
      'one of each kind can be compared',
    );
  return Object.fromEntries(texts);
}

function certificateLines(certificate: CertificateDescription): readonly string[] {
  const { subject, issuer, selfSigned, validTo, daysLeft, bytes } = certificate;
  return [
    `certificate  ${subject}, ${selfSigned ? 'signed by itself' : `issued by ${issuer}`}`,
    `  valid until  ${validTo.slice(0, 10)} (${daysLeft < 0 ? 'expired' : `${counted(daysLeft, 'day')} left`})`,
    `  key          ${certificate.bits === 0 ? 'not RSA' : `${certificate.bits} bits`}, ${certificate.signatureAlgorithm}`,
    `  size         ${bytes} bytes of 4096`,
    `  SHA-256      ${certificate.fingerprintSha256}`,
    `  of its key   ${certificate.keyFingerprintSha256}`,
  ];
}

function checkText({ key, certificate, belongTogether, ...verdict }: KeyPairCheck): string {
  return [
    ...(key === undefined
      ? []
      : [`private key  RSA, ${key.bits} bits`, `  of its key   ${key.keyFingerprintSha256}`]),
    ...(certificate === undefined ? [] : certificateLines(certificate)),
    ...(belongTogether === true ? ['The key and the certificate belong together.'] : []),
    ...verdict.doubts.map((doubt) => `Doubt: ${doubt}`),
    ...verdict.objections.map((objection) => `Objection: ${objection}`),
    verdict.objections.length === 0 ? 'Salesforce takes it.' : 'Salesforce does not take it.',
    '',
  ].join('\n');
}

/** Does what `grantsmith keys check` says. */
export function checkFiles(words: readonly string[], json: boolean, io: TerminalIo): ExitName {
  const check = checkKeyPair(textsIn(words), Date.now());
  io.out(json ? `${JSON.stringify(check, null, 2)}\n` : checkText(check));
  return check.objections.length === 0 ? 'passed' : 'preflight';
}

/** What the key or certificate in a file is; of a key nothing that is secret. */
export function describeFile(path: string, json: boolean): string {
  const text = readText(path);
  const description =
    kindOf(text) === 'certificate' ? describeCertificate(text, Date.now()) : describeKey(text);
  if (json) return `${JSON.stringify(description, null, 2)}\n`;
  const { objections, ...facts } = description;
  return [
    ...Object.entries(facts).map(([name, value]) => `${name}: ${value}`),
    ...objections.map((objection) => `Objection: ${objection}`),
    ...(objections.length === 0 ? ['Salesforce takes it.'] : []),
    '',
  ].join('\n');
}
