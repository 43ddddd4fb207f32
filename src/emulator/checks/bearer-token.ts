import type { Call } from '../call.ts';

/** The token after the word Bearer (RFC 6750 section 2.1), or after Salesforce's older OAuth. */
export function bearerToken(call: Call): string | undefined {
  return /^(?:bearer|oauth) +(\S+)$/i.exec(call.header('authorization')?.trim() ?? '')?.[1];
}
