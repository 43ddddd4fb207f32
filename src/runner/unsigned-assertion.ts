import { jsonObjectInPart } from '../model/read-json.ts';
import { textIn } from './foreign-value.ts';
import { queryOf, type SentRequest } from './sent-request.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** A JWT bearer request that went out unsigned, in a request of the collection or by its script. */
export interface UnsignedRequest {
  readonly fault: string;
  /** Of the answer; 0 when none came. */
  readonly status: number;
  /** The script that sent it. */
  readonly by: string | undefined;
}

function faultIn(assertion: string): string | undefined {
  if (assertion.trim() === '') return 'it is empty';
  const segments = assertion.split('.');
  if (segments.length !== 3) return `it has ${segments.length} of the three segments of a JWT`;
  if (segments.some((segment) => segment === '')) return 'one of its three segments is empty';
  const header = jsonObjectInPart(segments[0] ?? '');
  if (header === undefined) return 'its header is no JSON';
  return textIn(header, 'alg')?.toLowerCase() === 'none' ? 'its algorithm is none' : undefined;
}

/**
 * Why the assertion of a JWT bearer request (RFC 7523 section 2.1) is not signed; `undefined` when it
 * is, or when the request is another. Newman sends one without a signature and reports nothing.
 */
export function unsignedAssertion({ form, url }: SentRequest): string | undefined {
  const parameters = [...form, ...queryOf(url)];
  if (!parameters.some(({ name, value }) => name === 'grant_type' && value === jwtBearer))
    return undefined;
  return faultIn(parameters.find(({ name }) => name === 'assertion')?.value ?? '');
}
