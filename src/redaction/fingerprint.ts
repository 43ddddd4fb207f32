import { createHash } from 'node:crypto';

const longestName = 40;

/** The first six hex digits of the SHA-256: tells two values apart and gives none of them away. */
export function fingerprintOf(value: string): string {
  return createHash('sha256').update(value, 'utf8').digest('hex').slice(0, 6);
}

/** The name as a mask may carry it: letters, digits, `_`, `.` and `-`, so that it is safe in JSON and XML. */
export function maskName(name: string): string {
  return name.replace(/[^\w.-]+/g, '_').slice(0, longestName) || 'secret';
}

/** What stands in the place of a secret: `«clientSecret sha256:1a2b3c»`. */
export function maskOf(name: string, fingerprint: string): string {
  return `«${name} sha256:${fingerprint}»`;
}

/**
 * A mask as it may be met again in a text, also as UTF-8 bytes read one by one and with the `+` of
 * forms. The name is the first group.
 */
export const maskPattern = /Â?«([\w.-]{1,40})[ +]sha256:[0-9a-f]{6}Â?»/g;
