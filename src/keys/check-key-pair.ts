import { type CertificateDescription, describeCertificate } from './describe-certificate.ts';
import { describeKey, type KeyDescription } from './describe-key.ts';
import { keyMatchesCertificate } from './key-matches-certificate.ts';

/** What can be said of a key, of a certificate, or of both together. */
export interface KeyPairCheck {
  readonly key?: KeyDescription;
  readonly certificate?: CertificateDescription;
  /** Whether the certificate is that of the key; absent unless both were given. */
  readonly belongTogether?: boolean;
  /** Why it will not work with Salesforce, in words for a person; empty when it will. */
  readonly objections: readonly string[];
  /** What may be a reason, though nobody has reported it. */
  readonly doubts: readonly string[];
}

const weakAlgorithm = /^(?:md5|sha1)With/;

function doubtsOn(certificate: CertificateDescription | undefined): readonly string[] {
  if (certificate === undefined || !weakAlgorithm.test(certificate.signatureAlgorithm)) return [];
  return [
    `The certificate is signed with ${certificate.signatureAlgorithm}, which is broken. Make a new one.`,
  ];
}

/**
 * Checks a private key and a certificate, or one of them, as Salesforce would. `now` is in
 * milliseconds since the epoch. A text that is neither is a `Failure`. Nothing secret is in the answer.
 */
export function checkKeyPair(
  texts: { readonly key?: string; readonly certificate?: string },
  now: number,
): KeyPairCheck {
  const key = texts.key === undefined ? undefined : describeKey(texts.key);
  const certificate =
    texts.certificate === undefined ? undefined : describeCertificate(texts.certificate, now);
  const belongTogether =
    texts.key === undefined || texts.certificate === undefined
      ? undefined
      : keyMatchesCertificate(texts.key, texts.certificate);
  const objections = [
    ...(belongTogether === false ? ['The key and the certificate do not belong together.'] : []),
    ...(key?.objections ?? []),
    ...(certificate?.objections ?? []),
  ];
  return {
    ...(key === undefined ? {} : { key }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(belongTogether === undefined ? {} : { belongTogether }),
    objections: [...new Set(objections)],
    doubts: doubtsOn(certificate),
  };
}
