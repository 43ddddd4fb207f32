import { createHash } from 'node:crypto';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What stands in place of a value. */
export const maskOf = (name: string, value: string): string =>
  `«${name} sha256:${sha256(value).slice(0, 6)}»`;
