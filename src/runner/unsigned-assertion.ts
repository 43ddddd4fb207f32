import type { SentRequest } from './sent-request.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

function headerOf(segment: string): { readonly alg?: unknown } | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(segment, 'base64url').toString('utf8'));
    return typeof header === 'object' && header !== null ? header : undefined;
  } catch {
    return undefined;
  }
}

function faultIn(assertion: string): string | undefined {
  if (assertion.trim() === '') return 'it is empty';
  const segments = assertion.split('.');
  if (segments.length !== 3) return `it has ${segments.length} of the three segments of a JWT`;
  if (segments.some((segment) => segment === '')) return 'one of its three segments is empty';
  const header = headerOf(segments[0] ?? '');
  if (header === undefined) return 'its header is no JSON';
  return String(header.alg).toLowerCase() === 'none' ? 'its algorithm is none' : undefined;
}

/**
 * Why the assertion of a JWT bearer request (RFC 7523 section 2.1) is not signed; `undefined` when it
 * is, or when the request is another. Newman sends one without a signature and reports nothing.
 */
export function unsignedAssertion({ form }: SentRequest): string | undefined {
  if (!form.some(({ name, value }) => name === 'grant_type' && value === jwtBearer))
    return undefined;
  return faultIn(form.find(({ name }) => name === 'assertion')?.value ?? '');
}
