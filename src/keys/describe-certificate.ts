import { certificateObjections, isoDate } from './certificate-objections.ts';
import { keyFingerprint } from './key-fingerprint.ts';
import { bitsOf } from './objections.ts';
import { pemOf } from './pem-blocks.ts';
import { readCertificate } from './read-certificate.ts';
import { signatureAlgorithm } from './signature-algorithm.ts';

export interface CertificateDescription {
  /** As in `CN=My integration, O=My company`. */
  readonly subject: string;
  readonly issuer: string;
  readonly selfSigned: boolean;
  readonly serial: string;
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  /** ISO 8601, UTC. */
  readonly validTo: string;
  /** Whole days from now until it expires; negative when it has. */
  readonly daysLeft: number;
  readonly bits: number;
  /** As openssl names it, such as `sha256WithRSAEncryption`. */
  readonly signatureAlgorithm: string;
  /** Of the PEM file. */
  readonly bytes: number;
  /** SHA-256 of the certificate, as openssl and browsers show it. */
  readonly fingerprintSha256: string;
  /** SHA-256 of its public key: the same as in the description of its private key. */
  readonly keyFingerprintSha256: string;
  /** Why Salesforce will not take it, in words for a person; empty when it will. */
  readonly objections: readonly string[];
}

const day = 24 * 60 * 60 * 1000;

/**
 * Describes an X.509 certificate and says whether Salesforce will take it. `now` is in milliseconds
 * since the epoch. A text that is no certificate is a `Failure`.
 */
export function describeCertificate(text: string, now: number): CertificateDescription {
  const certificate = readCertificate(text);
  const bytes = pemOf('CERTIFICATE', certificate.raw).length;
  return {
    subject: certificate.subject.replaceAll('\n', ', '),
    issuer: certificate.issuer.replaceAll('\n', ', '),
    selfSigned: certificate.verify(certificate.publicKey),
    serial: certificate.serialNumber,
    validFrom: isoDate(certificate.validFrom),
    validTo: isoDate(certificate.validTo),
    daysLeft: Math.floor((Date.parse(certificate.validTo) - now) / day),
    bits: bitsOf(certificate.publicKey),
    signatureAlgorithm: signatureAlgorithm(certificate.raw),
    bytes,
    fingerprintSha256: certificate.fingerprint256,
    keyFingerprintSha256: keyFingerprint(certificate.publicKey),
    objections: certificateObjections(certificate, bytes, now).map(({ words }) => words),
  };
}
