import type { X509Certificate } from 'node:crypto';
import { largestCertificate, objectionsToKey } from './objections.ts';

/** Why Salesforce will not take a certificate: in words for a person, and by name for a program. */
export interface CertificateObjection {
  readonly kind: 'key' | 'too-large' | 'expired' | 'not-yet-valid';
  readonly words: string;
}

/** The date of `validTo` and `validFrom`, which Node writes as in `Nov 22 02:31:00 2026 GMT`. */
export function isoDate(text: string): string {
  return new Date(text).toISOString();
}

const dayOf = (text: string): string => isoDate(text).slice(0, 10);

/** What speaks against a certificate whose PEM has so many bytes; `now` in milliseconds since the epoch. */
export function certificateObjections(
  certificate: X509Certificate,
  bytes: number,
  now: number,
): readonly CertificateObjection[] {
  const { validFrom, validTo, publicKey } = certificate;
  const rows: readonly (CertificateObjection & { readonly holds: boolean })[] = [
    {
      kind: 'too-large',
      holds: bytes > largestCertificate,
      words: `The file has ${bytes} bytes. Salesforce takes ${largestCertificate} at most.`,
    },
    {
      kind: 'expired',
      holds: Date.parse(validTo) < now,
      words: `It expired on ${dayOf(validTo)}.`,
    },
    {
      kind: 'not-yet-valid',
      holds: Date.parse(validFrom) > now,
      words: `It is not valid before ${dayOf(validFrom)}.`,
    },
  ];
  return [
    ...objectionsToKey(publicKey).map((words) => ({ kind: 'key' as const, words })),
    ...rows.filter(({ holds }) => holds).map(({ kind, words }) => ({ kind, words })),
  ];
}
