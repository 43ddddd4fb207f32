import type { Call } from '../call.ts';
import { parameter } from '../parameters.ts';
import { Refusal } from '../refusal.ts';

/** Who the client says it is. Basic credentials are read raw and form-decoded; either may be meant. */
export interface ClientClaim {
  readonly ids: readonly string[];
  readonly secrets: readonly string[];
}

/**
 * Client id and secret from the body or from a Basic header. RFC 6749 section 2.3.1 wants both
 * form-encoded inside Basic; some clients do that, others do not, and Salesforce takes both.
 */
export function readClient(call: Call): ClientClaim {
  const header = call.header('authorization') ?? '';
  if (/^basic(\s|$)/i.test(header)) return readBasic(header);
  return {
    ids: [parameter(call, 'client_id')].filter((id) => id !== undefined),
    secrets: [parameter(call, 'client_secret')].filter((secret) => secret !== undefined),
  };
}

function readBasic(header: string): ClientClaim {
  const encoded = header.replace(/^basic\s*/i, '');
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded) || colon < 1) {
    throw new Refusal('invalid-basic-auth-header', 'the Basic header is no base64 of id:secret');
  }
  return {
    ids: readings(text.slice(0, colon)),
    secrets: readings(text.slice(colon + 1)),
  };
}

function readings(text: string): string[] {
  return [text, formDecoded(text)].filter((one) => one !== '');
}

function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    // It was not encoded.
    return text;
  }
}
