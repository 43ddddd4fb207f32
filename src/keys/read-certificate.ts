import { X509Certificate } from 'node:crypto';
import { Failure } from '../model/failure.ts';
import { type PemBlock, pemBlocks } from './pem-blocks.ts';

function failure(what: string, why: string): Failure {
  return new Failure(what, {
    exit: 'usage',
    why,
    next: 'Give the certificate that was uploaded to the app, from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----.',
  });
}

/** What people give instead, by the label of the block. */
const mistakes: readonly (readonly [label: RegExp, what: string, why: string])[] = [
  [
    /PRIVATE KEY$/,
    'This is a private key, not a certificate.',
    'A private key never leaves the machine that signs; Salesforce gets the certificate.',
  ],
  [
    /PUBLIC KEY$/,
    'This is a public key, not a certificate.',
    'Salesforce takes a public key only inside an X.509 certificate.',
  ],
  [
    /REQUEST$/,
    'This is a certificate request, not a certificate.',
    'A request still has to be signed to become one.',
  ],
  [
    /PKCS7$/,
    'This is a bundle of certificates (PKCS#7).',
    'Salesforce takes a single X.509 certificate.',
  ],
];

function certificateIn({ label, der, cutOff }: PemBlock): X509Certificate {
  const [, what, why] = mistakes.find(([pattern]) => pattern.test(label)) ?? [];
  if (what !== undefined && why !== undefined) throw failure(what, why);
  if (cutOff)
    throw failure(
      'The certificate is cut off.',
      'It holds fewer bytes than it says, or its END line is missing.',
    );
  try {
    return new X509Certificate(der);
  } catch {
    throw failure('The certificate cannot be read.', 'What stands in it is no X.509 certificate.');
  }
}

/** The first certificate in a text, as PEM with any line ends or as bare base64; a `Failure` else. */
export function readCertificate(text: string): X509Certificate {
  const blocks = pemBlocks(text);
  const block = blocks.find(({ label }) => label.endsWith('CERTIFICATE')) ?? blocks[0];
  if (block === undefined)
    throw failure('There is no certificate.', 'The text holds neither a PEM block nor base64.');
  return certificateIn(block);
}
