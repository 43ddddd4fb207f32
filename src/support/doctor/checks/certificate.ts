import type { X509Certificate } from 'node:crypto';
import { documented, inferred, reported } from '../../../flows/sources.ts';
import {
  type CertificateObjection,
  certificateObjections,
} from '../../../keys/certificate-objections.ts';
import { pemOf } from '../../../keys/pem-blocks.ts';
import { readCertificate } from '../../../keys/read-certificate.ts';
import { readPrivateKey } from '../../../keys/read-private-key.ts';
import { Failure } from '../../../model/failure.ts';
import type { Check } from '../examination.ts';
import type { Finding } from '../finding.ts';
import type { FindingId } from '../finding-id.ts';

const base = { severity: 'error', variable: 'privateKey' } as const;

const newPair =
  'Make a new pair with grantsmith keys, upload its certificate to the app, and take its key.';

const objectionIds: Readonly<Record<CertificateObjection['kind'], FindingId>> = {
  key: 'certificate-key-too-short',
  'too-large': 'certificate-too-large',
  expired: 'certificate-expired',
  'not-yet-valid': 'certificate-not-yet-valid',
};

const mismatch: Finding = {
  ...base,
  id: 'key-of-another-certificate',
  what: 'The private key and the certificate do not belong together.',
  why: 'Salesforce verifies the signature with the certificate in the app, and answers "invalid assertion".',
  fix: 'Find the key that the certificate was made with (grantsmith keys --describe shows the fingerprint of the public key of both), or upload the certificate of this key.',
  basis: reported('REPORTS'),
  knownError: 'invalid-assertion',
};

const soon = 30 * 24 * 60 * 60 * 1000;

function expiresSoon({ validTo }: X509Certificate, now: number): readonly Finding[] {
  const left = Date.parse(validTo) - now;
  if (left < 0 || left > soon) return [];
  const day = new Date(validTo).toISOString().slice(0, 10);
  return [
    {
      ...base,
      id: 'certificate-expires-soon',
      severity: 'warning',
      fact: day,
      what: `The certificate expires on ${day}.`,
      why: 'From then on every assertion is refused with "invalid assertion".',
      fix: newPair,
      basis: inferred('REPORTS'),
      knownError: 'invalid-assertion',
    },
  ];
}

/** A key that cannot be read has a finding of its own. */
function isOfAnotherKey(certificate: X509Certificate, keyText: string): boolean {
  try {
    return !certificate.checkPrivateKey(readPrivateKey(keyText));
  } catch {
    return false;
  }
}

function objections(certificate: X509Certificate, now: number): readonly Finding[] {
  const { length } = pemOf('CERTIFICATE', certificate.raw);
  return certificateObjections(certificate, length, now).map(({ kind, words }) => ({
    ...base,
    id: objectionIds[kind],
    what: 'Salesforce will not take the certificate.',
    why: words,
    fix: newPair,
    basis: documented('CA'),
    knownError: 'invalid-assertion',
  }));
}

function unreadable({ message, why, next }: Failure): Finding {
  return { ...base, id: 'certificate-unreadable', what: message, why, fix: next };
}

/** The certificate, where one is given, is one that Salesforce takes, and that of the key. */
export const certificate: Check = ({ certificate: text, read, meant, now }) => {
  if (text === undefined || !read.has('privateKey')) return [];
  try {
    const found = readCertificate(text);
    const key = meant('privateKey');
    return [
      ...(key !== '' && isOfAnotherKey(found, key) ? [mismatch] : []),
      ...objections(found, now),
      ...expiresSoon(found, now),
    ];
  } catch (error) {
    if (error instanceof Failure) return [unreadable(error)];
    throw error;
  }
};
