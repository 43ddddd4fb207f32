import type { JsonObject } from '../../model/json.ts';
import { jsonObjectInPart } from '../../model/read-json.ts';

/** A JWT taken apart on this machine, without its signature, and not believed. */
export interface ReadJwt {
  readonly header: JsonObject;
  readonly claims: JsonObject;
  readonly isSigned: boolean;
  /** What is odd about its encoding. */
  readonly isPadded: boolean;
  readonly isStandardBase64: boolean;
  readonly segments: number;
}

/** Takes a compact JWT apart (RFC 7515 section 7.1); nothing when header or claims are no JSON. */
export function readJwt(text: string): ReadJwt | undefined {
  const segments = text.split('.');
  const [head = '', body = '', signature = ''] = segments;
  const header = jsonObjectInPart(head);
  const claims = jsonObjectInPart(body);
  if (header === undefined || claims === undefined) return undefined;
  return {
    header,
    claims,
    isSigned: signature !== '',
    isPadded: text.includes('='),
    isStandardBase64: /[+/]/.test(text),
    segments: segments.length,
  };
}

/** Whether a text begins as every JWT does: with base64url of `{"`. */
export function looksLikeJwt(text: string): boolean {
  return /^eyJ[\w+/-]*/.test(text);
}
